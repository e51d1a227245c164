import type { AssignmentEventType, AssignmentFact } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What happened, in a word or two, for lists and counts; `eventSentence` says it in full. */
export const EVENT_NAMES = {
  opened: text({ vi: 'Giao việc', en: 'Opened' }),
  reminded: text({ vi: 'Nhắc việc', en: 'Reminded' }),
  'became-overdue': text({ vi: 'Quá hạn', en: 'Became overdue' }),
  'overdue-reminded': text({ vi: 'Nhắc khi quá hạn', en: 'Reminded when overdue' }),
  escalated: text({ vi: 'Báo cáo lãnh đạo', en: 'Escalated' }),
  submitted: text({ vi: 'Đã nhận', en: 'Submitted' }),
  'review-reminded': text({ vi: 'Nhắc cho ý kiến', en: 'Review reminded' }),
  'reviewer-overdue': text({ vi: 'Báo lãnh đạo việc chưa cho ý kiến', en: 'Reviewer overdue' }),
  'caught-up': text({ vi: 'Nối lại việc nhắc sau gián đoạn', en: 'Caught up after a gap' }),
  withdrawn: text({ vi: 'Rút báo cáo đã gửi', en: 'Withdrawn' }),
  returned: text({ vi: 'Đề nghị bổ sung, hoàn thiện', en: 'Returned' }),
  extended: text({ vi: 'Gia hạn', en: 'Extended' }),
  'day-moved': text({ vi: 'Đổi ngày theo kế hoạch', en: 'Days moved' }),
  accepted: text({ vi: 'Đạt yêu cầu', en: 'Accepted' }),
  waived: text({ vi: 'Không phải báo cáo kỳ này', en: 'Waived' }),
  reopened: text({ vi: 'Mở lại', en: 'Reopened' }),
  'handed-over': text({ vi: 'Chuyển giao', en: 'Handed over' }),
  merged: text({ vi: 'Gộp', en: 'Merged' }),
  transferred: text({ vi: 'Chuyển giao', en: 'Transferred' }),
  contested: text({ vi: 'Đề nghị xem lại việc giao', en: 'Contested' }),
  prepared: text({ vi: 'Trình lãnh đạo đơn vị', en: 'Prepared' }),
  'approval-reminded': text({ vi: 'Nhắc lãnh đạo đơn vị phê duyệt', en: 'Approval reminded' }),
  approved: text({ vi: 'Lãnh đạo đơn vị phê duyệt', en: 'Approved' }),
  'sent-back': text({ vi: 'Lãnh đạo đơn vị đề nghị hoàn thiện', en: 'Sent back' }),
  confirmed: text({ vi: 'Xác nhận báo cáo được nhập thay', en: 'Confirmed' }),
  disputed: text({ vi: 'Báo sai báo cáo được nhập thay', en: 'Disputed' }),
  'rule-waived': text({ vi: 'Cho phép bỏ qua một quy tắc', en: 'Rule waived' }),
  insisted: text({ vi: 'Giữ nguyên việc giao', en: 'Insisted' }),
  acknowledged: text({ vi: 'Xác nhận đã nhận việc', en: 'Acknowledged' }),
  'acknowledge-reminded': text({ vi: 'Nhắc xác nhận đã nhận việc', en: 'Reminded to acknowledge' }),
  'extension-asked': text({ vi: 'Đề nghị gia hạn', en: 'Extension asked' }),
  'ask-reminded': text({ vi: 'Nhắc trả lời đề nghị gia hạn', en: 'Asking reminded' }),
  'clock-stopped': text({ vi: 'Tạm dừng tính thời hạn', en: 'Clock stopped' }),
  'stop-reminded': text({ vi: 'Nhắc thời hạn đang tạm dừng', en: 'Reminded of the stop' }),
  'clock-started': text({ vi: 'Tính lại thời hạn', en: 'Clock started' }),
  'extension-refused': text({ vi: 'Không gia hạn', en: 'Extension refused' }),
  noted: text({ vi: 'Cho biết tiến độ', en: 'Noted' }),
  'step-opened': text({ vi: 'Đến bước này', en: 'Step opened' }),
  silent: text({ vi: 'Hết hạn, không có ý kiến', en: 'Nothing to say by the day' }),
  missed: text({ vi: 'Khóa, chưa nhận được báo cáo', en: 'Locked without a submission' }),
  lapsed: text({ vi: 'Khóa, đã gửi, chưa bổ sung', en: 'Locked, handed in and not completed' }),
} as const satisfies Record<AssignmentEventType, InBoth>;

/** The same of a body that is asked and not ordered: no text calls it late. */
const ASKED_EVENT_NAMES: Partial<Record<AssignmentEventType, InBoth>> = {
  opened: text({ vi: 'Đề nghị phối hợp', en: 'Asked' }),
  'became-overdue': text({ vi: 'Đã qua ngày đề nghị', en: 'The day has passed' }),
  'overdue-reminded': text({ vi: 'Vẫn chờ ý kiến phối hợp', en: 'Still awaited' }),
  missed: text({ vi: 'Khép, chưa nhận được ý kiến phối hợp', en: 'Closed, nothing received' }),
  lapsed: text({ vi: 'Khép, đã nhận ý kiến, chưa bổ sung', en: 'Closed, received, not completed' }),
};

/** Which word names a fact: as of 0.2 a day that the plan moved was stored as an extension, which it is not. */
function eventWord(fact: AssignmentFact): AssignmentEventType {
  return fact.type === 'extended' && fact.moved !== undefined ? 'day-moved' : fact.type;
}

/** What happened, in a word or two; `asked`: to a body that is asked. Pure; throws nothing. */
export function eventName(
  fact: AssignmentFact,
  { asked = false }: { readonly asked?: boolean | undefined } = {},
): InBoth {
  const word = eventWord(fact);
  return (asked ? ASKED_EVENT_NAMES[word] : undefined) ?? EVENT_NAMES[word];
}
