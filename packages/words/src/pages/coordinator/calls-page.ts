import type { CallResult } from '@kyhan/contracts';
import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** How a telephone call ended, as the register keeps it. */
const CALL_RESULTS = {
  promised: text({ vi: 'hẹn ngày gửi', en: 'promised a day' }),
  sent: text({ vi: 'cho biết đã gửi', en: 'says that it was sent' }),
  'no-answer': text({ vi: 'chưa liên lạc được', en: 'nobody answered' }),
  other: text({ vi: 'ý kiến khác', en: 'something else' }),
} as const satisfies Readonly<Record<CallResult, InBoth>>;

/** Whom to call, and what became of it. */
export const CALLS_PAGE = {
  title: SITE_FRAME.calls,
  hint: text({
    vi: 'Đơn vị có việc quá hạn, sắp đến hạn hoặc đang được đề nghị hoàn thiện. Ngày hẹn được ghi ở đây tạm dừng nhắc đến hết ngày đó; thời hạn không thay đổi.',
    en: 'Units with something overdue, nearly due or to be completed. A day that is promised here pauses reminders until it is over; the due day stays.',
  }),
  empty: text({ vi: 'Không có đơn vị nào cần gọi.', en: 'Nobody has to be called.' }),
  counted: message<{ shown: number; total: InBoth }>({
    vi: 'Đang hiện {shown} trong {total} việc, hạn sớm nhất trước.',
    en: '{shown} of {total} assignments, the earliest due first.',
  }),
  next: text({ vi: 'Trang sau', en: 'Next page' }),
  whom: text({ vi: 'Người liên hệ', en: 'Whom to call' }),
  noPhone: text({ vi: 'kế hoạch chưa ghi số điện thoại', en: 'the plan names no telephone' }),
  owes: message<{ unit: string }>({ vi: 'Việc của {unit}', en: 'What {unit} owes' }),
  about: text({ vi: 'Cuộc gọi về', en: 'Called about' }),
  lastNote: text({ vi: 'Lần ghi gần nhất', en: 'Last note' }),
  notedCalls: text({ vi: 'Đã gọi, đã hẹn', en: 'Called, and what was promised' }),
  noPromise: text({ vi: 'chưa hẹn', en: 'none' }),
  never: text({ vi: 'chưa gọi', en: 'not called yet' }),
  noted: message<{ at: string; by: InBoth; text: string }>({
    vi: '{at}, {by}: {text}',
    en: '{at}, {by}: {text}',
  }),
  called: text({ vi: 'Ghi đã gọi', en: 'Note a call' }),
  result: text({ vi: 'Kết quả cuộc gọi', en: 'How it ended' }),
  results: CALL_RESULTS,
  answered: text({
    vi: 'Ai trả lời, nội dung; nếu đã gửi: số và ngày văn bản',
    en: 'Who answered and what; where it was sent, number and date of the paper',
  }),
  promisedOn: text({ vi: 'Ngày hẹn gửi', en: 'Promised for' }),
  record: text({ vi: 'Ghi vào sổ theo dõi', en: 'Record it' }),
  said: message<{ result: InBoth; text: string }>({
    vi: 'Đã gọi điện, {result}. {text}',
    en: 'Called, {result}. {text}',
  }),
  kept: message<{ unit: InBoth }>({
    vi: 'Đã ghi cuộc gọi với {unit}.',
    en: 'The call with {unit} is recorded.',
  }),
  notKept: message<{ work: string; why: string }>({
    vi: 'Chưa ghi cho {work}: {why}',
    en: 'Not recorded for {work}: {why}',
  }),
  nothingChosen: text({
    vi: 'Chưa chọn việc nào. Đánh dấu việc mà cuộc gọi nói đến.',
    en: 'Nothing is chosen. Mark what the call was about.',
  }),
  noResult: text({ vi: 'Chưa chọn kết quả cuộc gọi.', en: 'How the call ended is missing.' }),
  noDay: text({ vi: 'Đơn vị hẹn ngày gửi mà chưa ghi ngày hẹn.', en: 'The promised day is missing.' }),
  errors: text({ vi: 'Chưa ghi được', en: 'Not recorded yet' }),
} as const;
