import type { AnchorFaultReason, ChainFaultReason, FileFaultReason } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan verify`. */
export const verifyWords = {
  does: text({
    vi: 'tính lại chuỗi băm của sổ theo dõi và đọc lại các tệp; báo sự kiện đầu tiên hoặc tệp bị sửa',
    en: "recompute the register's hash chains and read its files again; name what was changed",
  }),
  whole: message<{ streams: number; events: number }>({
    vi: 'Sổ theo dõi toàn vẹn: {streams, number} chuỗi, {events, number} sự kiện.',
    en: 'The register is whole: {streams, plural, one {# chain} other {# chains}}, {events, plural, one {# event} other {# events}}.',
  }),
  files: message<{ count: number }>({
    vi: 'Tệp đã gửi còn nguyên vẹn: {count, number} nội dung đã đọc lại.',
    en: 'Files handed in are whole: {count, plural, one {# content} other {# contents}} read again.',
  }),
  orphans: message<{ count: number }>({
    vi: 'Có {count, number} nội dung không thuộc báo cáo nào; tự xóa sau một ngày.',
    en: '{count, plural, one {# content belongs} other {# contents belong}} to no submission; removed after a day.',
  }),
  checkpoint: text({
    vi: 'đối chiếu thêm với điểm chốt đã giữ ở nơi khác',
    en: 'compare with a checkpoint as well that was kept elsewhere',
  }),
  anchored: message<{ streams: number; events: number; at: string }>({
    vi: 'Đã chốt đến {at}: {events, number} sự kiện của {streams, number} chuỗi vẫn như điểm chốt đã giữ.',
    en: 'Anchored up to {at}: {events, plural, one {# event} other {# events}} of {streams, plural, one {# chain} other {# chains}}, as the checkpoint holds them.',
  }),
  unanchored: message<{ events: number; begun: number }>({
    vi: 'Chưa chốt, vì có sau điểm chốt: {events, number} sự kiện, trong đó {begun, number} chuỗi bắt đầu sau. `--json` cho biết từng khoảng.',
    en: 'Not yet anchored, being later: {events, plural, one {# event} other {# events}}, {begun, plural, =0 {no chain that began later} one {# chain that began later} other {# chains that began later}} among them. `--json` tells each range.',
  }),
} as const;

/** `kyhan checkpoint`. */
export const checkpointWords = {
  does: text({
    vi: 'in điểm chốt của sổ theo dõi: đầu của mọi chuỗi và một mã băm gốc, để giữ hoặc công bố ở nơi khác',
    en: 'print a checkpoint of the register: the heads of all chains and one root, to keep or publish elsewhere',
  }),
  keep: message<{ root: string }>({
    vi: 'Giữ tệp này ở nơi khác và công bố mã băm gốc {root}: ai có tệp đều đối chiếu được bằng `kyhan verify --checkpoint`.',
    en: 'Keep this file elsewhere and publish its root {root}: whoever has the file can compare with `kyhan verify --checkpoint`.',
  }),
  fileExample: text({
    vi: 'kyhan checkpoint > diem-chot.json',
    en: 'kyhan checkpoint > checkpoint.json',
  }),
  verifyExample: text({
    vi: 'kyhan verify --checkpoint diem-chot.json',
    en: 'kyhan verify --checkpoint checkpoint.json',
  }),
  notCheckpoint: text({
    vi: 'tệp không phải JSON, hoặc đã bị cắt',
    en: 'the file is not JSON, or was cut off',
  }),
} as const;

/** How a chain left what a checkpoint holds of it. */
export const ANCHOR_FAULTS: Readonly<Record<AnchorFaultReason, InBoth>> = {
  'rewritten-since': text({
    vi: 'đã bị viết lại từ khi chốt',
    en: 'it was rewritten since',
  }),
  'cut-since': text({
    vi: 'chuỗi đã bị cắt ngắn từ khi chốt',
    en: 'the chain was cut short since',
  }),
  'stream-gone': text({
    vi: 'sổ theo dõi không còn chuỗi này',
    en: 'the register no longer has this chain',
  }),
};

/** What is wrong with the content of a file, after its name. */
export const FILE_FAULTS: Readonly<Record<FileFaultReason, InBoth>> = {
  missing: text({ vi: 'không còn nội dung', en: 'has no content any more' }),
  changed: text({ vi: 'không còn như khi đơn vị gửi', en: 'is not what was handed in' }),
};

/** What is wrong with a chain of the register at its first broken place. */
export const CHAIN_FAULTS: Readonly<Record<ChainFaultReason, InBoth>> = {
  'event-missing': text({ vi: 'thiếu sự kiện', en: 'an event is missing' }),
  'link-broken': text({ vi: 'không nối với sự kiện trước', en: 'it does not follow from the event before' }),
  'content-changed': text({ vi: 'nội dung đã bị sửa', en: 'its content was changed' }),
  'tail-cut': text({ vi: 'các sự kiện sau đã bị cắt', en: 'the events after it were cut off' }),
  'event-not-expected': text({ vi: 'thừa sự kiện', en: 'there is an event too many' }),
  'head-differs': text({
    vi: 'không khớp với đầu chuỗi đã ghi',
    en: 'it differs from the head of the chain as it was written',
  }),
  'stream-unknown': text({
    vi: 'sổ theo dõi không có việc, đợt hay kế hoạch nào của chuỗi này',
    en: 'the register knows no assignment, cycle or plan of this chain',
  }),
  'assignments-differ': text({
    vi: 'số việc được giao của đợt không khớp với lúc mở',
    en: 'the assignments of the cycle are not those that it opened with',
  }),
};
