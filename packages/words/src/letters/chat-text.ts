import type { InBoth } from '../language.js';
import { message } from '../message.js';

/** What a short text to paste into a chat group says: never a link, which is for one mailbox alone. */
export interface ChatSubject {
  readonly unit: InBoth;
  readonly what: InBoth;
  readonly period: InBoth;
  /** Number and sign of the plan. */
  readonly plan: string;
  /** With how far it is away. */
  readonly due: InBoth;
  readonly asked: boolean;
  /** Something was handed in and returned. */
  readonly isReturned: boolean;
}

/** For a chat group, in a few lines. Pure; throws nothing. */
export const chatText = message<{ readonly [K in keyof ChatSubject]: ChatSubject[K] }>({
  vi: 'Kính gửi {unit}: {what}, {period} (kế hoạch {plan}), thời hạn {due}. {asked, select, true {Kính đề nghị {unit} quan tâm, gửi ý kiến} other {Đề nghị {unit} gửi {isReturned, select, true {bản bổ sung, hoàn thiện} other {báo cáo}}}} bằng liên kết trong thư đã gửi tới hộp thư của đơn vị; nếu đã gửi, xin cho biết số và ngày văn bản. Trân trọng.',
  en: 'To {unit}: {what}, {period} (plan {plan}), due {due}. {asked, select, true {We kindly ask {unit} to answer} other {Please send {isReturned, select, true {what is to be completed} other {it}}}} by the link in the letter to your mailbox; where it was sent, please give number and date of the paper. Thank you.',
});
