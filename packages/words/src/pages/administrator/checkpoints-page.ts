import { message } from '../../message.js';
import { text } from '../../text.js';

/** Checkpoints of the register, and the minutes of a quarter. */
export const CHECKPOINTS_PAGE = {
  nav: text({ vi: 'Chốt sổ', en: 'Checkpoints' }),
  title: text({ vi: 'Điểm chốt sổ', en: 'Checkpoints' }),
  empty: text({
    vi: 'Chưa có điểm chốt nào: mỗi ngày sổ được chốt một lần.',
    en: 'None was taken yet: each day one is.',
  }),
  number: text({ vi: 'Số', en: 'Number' }),
  at: text({ vi: 'Ngày', en: 'Day' }),
  facts: text({ vi: 'Dữ kiện', en: 'Facts' }),
  root: text({ vi: 'Mã băm gốc', en: 'Root' }),
  stamp: text({ vi: 'Dấu thời gian', en: 'Time stamp' }),
  stamped: text({ vi: 'có', en: 'stamped' }),
  unstamped: text({ vi: 'chưa có', en: 'none' }),
  stampedRange: message<{ facts: number; number: number }>({
    vi: 'Có dấu thời gian: {facts, number} dữ kiện, đến điểm chốt số {number, number}.',
    en: 'Time-stamped: {facts, plural, one {# fact} other {# facts}}, up to checkpoint {number, number}.',
  }),
  noStamp: text({
    vi: 'Chưa điểm chốt nào có dấu thời gian.',
    en: 'No checkpoint has a time stamp.',
  }),
  anchoredRange: message<{ facts: number; checkpoints: number }>({
    vi: 'Đã chốt, chưa có dấu thời gian: {facts, number} dữ kiện trong {checkpoints, number} điểm chốt.',
    en: 'Anchored, not stamped: {facts, plural, one {# fact} other {# facts}} under {checkpoints, plural, one {# checkpoint} other {# checkpoints}}.',
  }),
  unanchoredRange: message<{ facts: number }>({
    vi: 'Chưa chốt: {facts, number} dữ kiện, vào điểm chốt tới.',
    en: 'Not anchored yet: {facts, plural, one {# fact} other {# facts}}, in the next checkpoint.',
  }),
  proveRanges: text({
    vi: 'Trên đây là theo sổ ghi; lệnh kyhan verify mới tính lại để kiểm chứng.',
    en: 'This is what the register says; kyhan verify recomputes and proves it.',
  }),
  letter: text({ vi: 'Thư gửi ra ngoài', en: 'Letter' }),
  waits: text({ vi: 'đang chờ', en: 'waits' }),
  unwritten: text({ vi: 'chưa lập', en: 'not written yet' }),
  left: text({ vi: 'đã gửi, hoặc nằm trong thư sau', en: 'left, or named by a later one' }),
  minutes: message<{ period: string }>({
    vi: 'Biên bản chốt sổ {period}',
    en: 'Minutes of sealing, {period}',
  }),
  lead: text({
    vi: 'In biên bản mỗi quý, ký và lưu ngoài máy chủ; gõ lại mã băm gốc vào kyhan verify --against-root để đối chiếu về sau.',
    en: 'Print the minutes each quarter, sign them and keep them away from the machine; type the root back into kyhan verify --against-root to compare later.',
  }),
  back: text({ vi: 'Về các điểm chốt sổ', en: 'Back to the checkpoints' }),
} as const;
