import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** The page of a cycle, where its coordinator decides on a draft. */
export const DRAFT_PAGE = {
  caption: text({ vi: 'Đợt', en: 'Cycle' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  draft: text({ vi: 'Dự thảo', en: 'Draft' }),
  open: text({ vi: 'Đang mở', en: 'Open' }),
  closed: text({ vi: 'Đã đóng', en: 'Closed' }),
  skipped: text({ vi: 'Đã bỏ qua', en: 'Skipped' }),
  why: text({ vi: 'Vì sao', en: 'Why' }),
  meeting: text({ vi: 'Ngày họp', en: 'Meeting' }),
  announcement: text({ vi: 'Văn bản giao việc', en: 'Announced by' }),
  inferredFrom: text({ vi: 'Suy luận từ', en: 'Inferred from' }),
  confirm: text({ vi: 'Xác nhận', en: 'Confirm' }),
  confirmHint: text({
    vi: 'Ghi văn bản làm căn cứ, hoặc ghi chú một câu; đợt mở cho đơn vị khi không còn gì phải chờ.',
    en: 'Give the paper that it rests on, or a note; the cycle opens to units once nothing is left to wait for.',
  }),
  due: text({
    vi: 'Thời hạn, nếu khác với kế hoạch',
    en: 'Due, where it is to be another day than the plan has',
  }),
  onDayOff: text({ vi: 'Kể cả khi là ngày nghỉ', en: 'Even if nobody works on that day' }),
  given: message<{ day: InBoth }>({ vi: 'Thời hạn: {day}', en: 'Due: {day}' }),
  announce: text({ vi: 'Ghi văn bản giao việc', en: 'Record the announcement' }),
  announceHint: text({
    vi: 'Mọi thư và trang của đợt nêu văn bản này; ghi lại lần nữa để sửa.',
    en: 'Every letter and page of the cycle names it; record it once more to put it right.',
  }),
  skip: text({ vi: 'Bỏ qua kỳ này', en: 'Skip this period' }),
  skipHint: text({
    vi: 'Kỳ này không mở cho đơn vị nào; xác nhận sau đó sẽ lấy lại.',
    en: 'The period opens to nobody; confirming it later takes this back.',
  }),
  number: text({ vi: 'Số', en: 'Number' }),
  sign: text({ vi: 'Ký hiệu', en: 'Sign' }),
  on: text({ vi: 'Ngày', en: 'Date' }),
  signatory: text({ vi: 'Người ký', en: 'Signatory' }),
  note: text({ vi: 'Ghi chú', en: 'Note' }),
  reason: text({ vi: 'Lý do', en: 'Reason' }),
  text: text({ vi: 'Dự thảo văn bản giao việc', en: 'The announcement as it is drafted' }),
  recorded: text({ vi: 'Đã ghi nhận.', en: 'Recorded.' }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
} as const;
