import { message } from '../message.js';
import { text } from '../text.js';

/** What cooperating units contribute to a lead's result, wherever it is told apart from what is owed for itself. */
export const CONTRIBUTION_WORDS = {
  contributions: text({ vi: 'Phần phối hợp', en: 'Contributions' }),
  contributedOnTime: text({ vi: 'Gửi đúng hạn', en: 'Sent on time' }),
  contributedLate: text({ vi: 'Gửi quá hạn', en: 'Sent late' }),
  contributionsInTime: text({ vi: 'Chưa gửi, trong hạn', en: 'Not sent, in time' }),
  contributionsOverdue: text({ vi: 'Chưa gửi, quá hạn', en: 'Not sent, overdue' }),
  contributionsWaived: text({ vi: 'Không phải gửi', en: 'Waived' }),
  listedOnTime: text({ vi: 'Phần phối hợp gửi đúng hạn', en: 'Contributions sent on time' }),
  listedLate: text({ vi: 'Phần phối hợp gửi quá hạn', en: 'Contributions sent late' }),
  listedInTime: text({ vi: 'Phần phối hợp chưa gửi, trong hạn', en: 'Contributions not sent, in time' }),
  listedOverdue: text({ vi: 'Phần phối hợp chưa gửi, quá hạn', en: 'Contributions not sent, overdue' }),
  listedWaived: text({ vi: 'Phần phối hợp không phải gửi', en: 'Contributions waived' }),
  apart: text({
    vi: 'Phần phối hợp gửi đơn vị chủ trì, tính riêng, không nằm trong các tỷ lệ trên.',
    en: 'What units contribute to the result of a lead is counted apart, in none of the rates above.',
  }),
  sign: message<{ said: string }>({ vi: 'Phần phối hợp: {said}', en: 'Contribution: {said}' }),
  signed: text({ vi: 'Khung nét đứt: phần phối hợp', en: 'Dashed frame: a contribution' }),
  told: message<{ units: string }>({
    vi: 'Đã thông báo để phối hợp: {units}.',
    en: 'Told, so that they cooperate: {units}.',
  }),
  read: text({ vi: 'Xem phần phối hợp và cho ý kiến', en: 'Read the contribution and say what you think' }),
  ruled: message<{ unit: string }>({
    vi: 'Đã ghi ý kiến về phần phối hợp của {unit}.',
    en: 'What you said of the contribution of {unit} is recorded.',
  }),
  among: message<{ count: number }>({
    vi: 'Trong đó có {count, number} phần phối hợp gửi đơn vị chủ trì.',
    en: '{count, plural, one {# of them is a contribution} other {# of them are contributions}} to the result of a lead.',
  }),
} as const;
