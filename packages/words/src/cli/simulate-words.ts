import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan simulate`. */
export const simulateWords = {
  does: text({
    vi: 'chạy thử nhiều năm của kế hoạch: số thông báo, mức đầy đủ, đúng hạn',
    en: 'run years of a plan in seconds: notices, completeness, timeliness',
  }),
  years: text({ vi: 'số năm (không nêu: cả kế hoạch)', en: 'years (not given: the whole plan)' }),
  from: text({
    vi: 'ngày đầu, YYYY-MM-DD (không nêu: ngày có hiệu lực)',
    en: 'first day, YYYY-MM-DD (not given: as the plan)',
  }),
  late: text({ vi: 'tỷ lệ gửi sau hạn, từ 0 đến 1', en: 'share handed in after due, 0 to 1' }),
  never: text({ vi: 'trong số đó, tỷ lệ không gửi', en: 'of these, never handed in' }),
  nominated: text({ vi: 'tỷ lệ được cử mỗi lớp', en: 'share nominated for a round' }),
  seed: text({ vi: 'số gieo: cùng số, cùng kết quả', en: 'seed: the same gives the same' }),
  yearsOutside: message<{ years: number; most: number }>({
    vi: '--years {years}: viết một số từ 1 đến {most}',
    en: '--years {years}: write a number from 1 to {most}',
  }),
  fromOutside: message<{ from: string; end: string }>({
    vi: '--from {from} ở sau ngày kế hoạch hết hiệu lực, {end}',
    en: '--from {from} is after the plan ends, {end}',
  }),
  progress: message<{ done: number; cycles: number }>({
    vi: '{done, number}/{cycles, number} đợt…',
    en: '{done, number} of {cycles, plural, one {# cycle} other {# cycles}}…',
  }),
  byObligation: text({ vi: 'Theo nhiệm vụ', en: 'By obligation' }),
  fullestMailboxes: text({ vi: 'Hộp thư nhận nhiều nhất', en: 'Fullest mailboxes' }),
  trainingTargets: text({ vi: 'Dự báo chỉ tiêu tập huấn', en: 'Training targets' }),
  drafts: text({ vi: 'Trong đó mở dự thảo, đầu mối xác nhận', en: 'Drafts confirmed' }),
  inTime: text({ vi: 'Gửi đúng hạn', en: 'In time' }),
  lateCount: text({ vi: 'Gửi quá hạn', en: 'Late' }),
  missed: text({ vi: 'Chưa nhận được', en: 'Missed' }),
  lapsed: text({ vi: 'Chưa bổ sung', en: 'Not completed' }),
  asked: text({ vi: 'Đề nghị phối hợp', en: 'Asked' }),
  answered: message<{ asked: number; answered: number; unanswered: number }>({
    vi: '{asked, number}: đã nhận {answered, number}, chưa nhận {unanswered, number}',
    en: '{asked, number}: answered {answered, number}, not {unanswered, number}',
  }),
  complete: text({ vi: 'Đầy đủ', en: 'Complete' }),
  noticesSent: message<{ notices: number; messages: number; perDay: number }>({
    vi: '{notices, number} trong {messages, number} thư, {perDay, number} mỗi ngày có gửi',
    en: '{notices, number} in {messages, plural, one {# message} other {# messages}}, {perDay, number} on a day that has any',
  }),
  busiestDay: text({ vi: 'Ngày nhiều nhất', en: 'Busiest day' }),
  busiest: message<{ on: string; notices: number; messages: number }>({
    vi: '{on}: {notices, number} thông báo, {messages, number} thư',
    en: '{on}: {notices, plural, one {# notice} other {# notices}}, {messages, plural, one {# message} other {# messages}}',
  }),
  mostLetters: text({ vi: 'Nhiều thư nhất một ngày', en: 'Most letters a day' }),
  perMailbox: message<{ most: number; heldBack: number }>({
    vi: '{most, number} đến một hộp thư; {heldBack, number} lượt chờ sang sáng hôm sau',
    en: '{most, number} to one mailbox; {heldBack, number} waited for the next morning',
  }),
  owed: text({ vi: 'Được giao', en: 'Owed' }),
  messages: text({ vi: 'Thư', en: 'Messages' }),
  target: text({ vi: 'Chỉ tiêu', en: 'Target' }),
  toReach: text({ vi: 'Phải đạt', en: 'To reach' }),
  forecast: text({ vi: 'Dự báo', en: 'Forecast' }),
  reachedOn: text({ vi: 'Đạt ngày', en: 'Reached on' }),
  notReached: text({ vi: 'chưa đạt', en: 'not reached' }),
} as const;
