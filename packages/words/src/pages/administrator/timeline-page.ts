import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** All that happened to one assignment in one order, to be printed. */
export const TIMELINE_PAGE = {
  title: text({ vi: 'Toàn bộ diễn biến', en: 'One timeline' }),
  print: text({ vi: 'Toàn bộ diễn biến, để in', en: 'One timeline, to be printed' }),
  asOf: message<{ at: string }>({
    vi: 'Trích từ sổ theo dõi lúc {at}. Giờ của kế hoạch.',
    en: 'Taken from the register at {at}. In the time of the plan.',
  }),
  back: text({ vi: 'Về trang của việc này', en: 'Back to the assignment' }),
  at: text({ vi: 'Thời điểm', en: 'When' }),
  what: text({ vi: 'Sự việc', en: 'What' }),
  who: text({ vi: 'Bởi, đến', en: 'By, to' }),
  notice: message<{ kind: InBoth; ordinal: number }>({
    vi: 'Thông báo “{kind}”, lần {ordinal}',
    en: 'Notice “{kind}” {ordinal}',
  }),
  urged: message<{ period: InBoth }>({
    vi: 'Nêu trong công văn đôn đốc, {period}',
    en: 'Named in a letter that urges, {period}',
  }),
  queued: message<{ at: string }>({ vi: 'xếp hàng {at}', en: 'queued {at}' }),
  notBefore: message<{ at: string }>({ vi: 'không gửi trước {at}', en: 'not before {at}' }),
  attempt: message<{ attempt: number; outcome: InBoth; at: string; response: InBoth }>({
    vi: '{attempt, plural, =0 {không gửi: {outcome} {at}; {response}} other {gửi lần #: {outcome} {at}; máy chủ trả lời: {response}}}',
    en: '{attempt, plural, =0 {not sent: {outcome} {at}; {response}} other {attempt #: {outcome} {at}; the server said: {response}}}',
  }),
  handedOver: message<{ hash: string }>({
    vi: 'mã băm (sha256) nội dung đã trao cho máy chủ: {hash}',
    en: 'sha256 of the bytes handed to the server: {hash}',
  }),
  notSent: text({ vi: 'chưa gửi', en: 'not sent yet' }),
  opened: text({
    vi: 'mở thư: không biết, sổ theo dõi không ghi việc mở thư',
    en: 'opened: not known, the register does not watch who opens a letter',
  }),
  acted: message<{ what: InBoth; at: string }>({
    vi: 'đơn vị đã làm sau đó: {what}, {at}',
    en: 'the unit did then: {what}, {at}',
  }),
  notActed: text({ vi: 'sau đó đơn vị chưa làm gì', en: 'the unit has done nothing since' }),
  toAddress: message<{ address: InBoth }>({ vi: 'đến {address}', en: 'to {address}' }),
  chain: message<{ hash: string; count: number }>({
    vi: 'Chuỗi băm: {count, number} sự kiện, mã cuối {hash}. Kiểm chứng bằng kyhan verify.',
    en: 'Hash chain: {count, plural, one {# event} other {# events}}, the last {hash}. Proved by kyhan verify.',
  }),
  temporal: text({ vi: 'Workflow trong Temporal', en: 'Its workflows in Temporal' }),
  cycle: text({ vi: 'Đợt', en: 'Cycle' }),
  shard: text({ vi: 'Nhóm việc', en: 'Shard' }),
  temporalHint: text({
    vi: 'Chỉ để xem. Không bấm Terminate, Cancel, Reset hay Send Signal: sổ theo dõi mới là nơi ghi, và máy sẽ khởi động lại điều bị kết thúc. Muốn tạm dừng nhiệm vụ thì dùng trang điều hành kế hoạch.',
    en: 'To be looked at only. Do not press Terminate, Cancel, Reset or Send Signal: the register is the record, and what was ended is started again. To suspend an obligation use the page of the plan’s acts.',
  }),
} as const;
