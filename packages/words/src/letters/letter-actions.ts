import type { InBoth } from '../language.js';
import { text } from '../text.js';

/** What the button of a letter says, and so where it leads. */
export const LETTER_ACTIONS = {
  send: text({ vi: 'Mở báo cáo', en: 'Open to submit' }),
  answer: text({ vi: 'Mở để gửi ý kiến', en: 'Open to answer' }),
  complete: text({ vi: 'Mở để bổ sung', en: 'Open to complete' }),
  approve: text({ vi: 'Mở để phê duyệt', en: 'Open to approve' }),
  see: text({ vi: 'Xem nội dung này', en: 'See this assignment' }),
  seeSent: text({ vi: 'Xem báo cáo đã gửi', en: 'See the submission' }),
  seeAnswer: text({ vi: 'Xem ý kiến đã gửi', en: 'See the answer' }),
  follow: text({ vi: 'Xem diễn biến', en: 'See its history' }),
  review: text({ vi: 'Mở để cho ý kiến', en: 'Open to rule' }),
  decide: text({ vi: 'Mở để xác nhận hoặc bỏ qua', en: 'Open to confirm or skip' }),
  seeCycle: text({ vi: 'Xem đợt', en: 'See the cycle' }),
} as const;

/** What leads to where something is handed in: an asked body answers. */
export function sendAction(asked: boolean): InBoth {
  return asked ? LETTER_ACTIONS.answer : LETTER_ACTIONS.send;
}

/** What leads to what a body has sent: an asked one has answered. */
export function seeSentAction(asked: boolean): InBoth {
  return asked ? LETTER_ACTIONS.seeAnswer : LETTER_ACTIONS.seeSent;
}
