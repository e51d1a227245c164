import type {
  AnchorFaultReason,
  ChainFaultReason,
  FactFaultReason,
  FileFaultReason,
  KeptCheckpointFault,
  PurgeDone,
} from '@kyhan/contracts';
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
  letters: message<{ taken: number; hashed: number }>({
    vi: 'Thư máy chủ đã nhận: {taken, number}; có mã băm nội dung: {hashed, number}.',
    en: 'Letters taken: {taken, number}; with the hash of their bytes: {hashed, number}.',
  }),
  lettersBefore: message<{ count: number }>({
    vi: '{count, number} thư gửi trước khi lưu mã băm, nên không có.',
    en: '{count, plural, one {# letter} other {# letters}} left before hashes were kept.',
  }),
  against: text({
    vi: 'đối chiếu với tệp điểm chốt giữ ở nơi khác; nhiều tệp được',
    en: 'compare with checkpoint files that were kept elsewhere',
  }),
  since: text({
    vi: 'chỉ tính lại phần có sau điểm chốt số N, hoặc `last`',
    en: 'recompute only what came after checkpoint N, or `last`',
  }),
  sinceOnly: text({
    vi: 'Dữ kiện đưa vào ngoài hàng đợi: chỉ `kyhan verify` tìm.',
    en: 'Facts put in past the queue: `kyhan verify` alone looks.',
  }),
  sinceOrder: text({
    vi: 'kyhan verify --since last',
    en: 'kyhan verify --since last',
  }),
  anchored: message<{ facts: number; checkpoints: number }>({
    vi: 'Đã chốt: {facts, number} dữ kiện trong {checkpoints, number} điểm chốt, còn như lúc chốt.',
    en: 'Anchored: {facts, plural, one {# fact} other {# facts}} under {checkpoints, plural, one {# checkpoint} other {# checkpoints}}, as they were.',
  }),
  last: message<{ number: number; at: string }>({
    vi: 'Điểm chốt cuối: số {number, number}, ngày {at}.',
    en: 'Last checkpoint: {number, number}, of {at}.',
  }),
  stamped: message<{ facts: number; number: number; at: string }>({
    vi: 'Có dấu thời gian: {facts, number} dữ kiện, đến điểm chốt số {number, number} ({at}).',
    en: 'Time-stamped: {facts, plural, one {# fact} other {# facts}}, up to checkpoint {number, number} ({at}).',
  }),
  unstamped: message<{ facts: number; checkpoints: number }>({
    vi: 'Đã chốt, chưa có dấu thời gian: {facts, number} dữ kiện trong {checkpoints, number} điểm chốt.',
    en: 'Anchored, not stamped: {facts, plural, one {# fact} other {# facts}} under {checkpoints, plural, one {# checkpoint} other {# checkpoints}}.',
  }),
  stampedLate: message<{ checkpoints: number; number: number; days: number }>({
    vi: 'Có dấu muộn: {checkpoints, number} điểm chốt (số {number, number}: sau {days, number} ngày).',
    en: 'Stamped late: {checkpoints, plural, one {# checkpoint} other {# checkpoints}} ({number, number}: after {days, plural, one {# day} other {# days}}).',
  }),
  authorityNotCompared: text({
    vi: 'Chưa đặt KYHAN_TSA_CA: dấu của nơi nào cũng tính.',
    en: 'No KYHAN_TSA_CA here: stamps of anybody count.',
  }),
  purged: message<PurgeDone & { at: string }>({
    vi: 'Tẩy dữ liệu số {purge, number}, {at}: {values, number} giá trị, {files, number} tệp',
    en: 'Purge {purge, number}, {at}: {values, plural, one {# value} other {# values}}, {files, plural, one {# file} other {# files}}',
  }),
  key: message<{ fingerprint: string; from: number }>({
    vi: 'Khóa ký từ điểm chốt số {from, number}: {fingerprint}',
    en: 'Signed since checkpoint {from, number} with key {fingerprint}',
  }),
  keysNotCompared: text({
    vi: 'Máy này không có khóa ký: tự đối chiếu khóa trên.',
    en: 'No signing key here: compare the keys above yourself.',
  }),
  unanchored: message<{ facts: number }>({
    vi: 'Chưa chốt: {facts, number} dữ kiện; về phần này chỉ sổ tự nói.',
    en: 'Not anchored yet: {facts, plural, one {# fact} other {# facts}}, by the register’s own word.',
  }),
  invariants: text({
    vi: 'kiểm tra các bất biến của mọi kế hoạch',
    en: 'check the invariants of every plan',
  }),
  invariantsOrder: text({
    vi: 'kyhan verify --invariants',
    en: 'kyhan verify --invariants',
  }),
  invariant: message<{ invariant: number; name: InBoth; checked: number }>({
    vi: '{invariant}. {name}: đúng ({checked, number})',
    en: '{invariant}. {name}: holds ({checked, number})',
  }),
  invariantBroken: message<{ invariant: number; name: InBoth; count: number }>({
    vi: '{invariant}. {name}: sai ({count, number} chỗ)',
    en: '{invariant}. {name}: broken ({count, number})',
  }),
  againstRoot: text({
    vi: 'đối chiếu với mã băm gốc gõ lại từ biên bản, kèm --number',
    en: 'compare with a root typed back from the minutes; with --number',
  }),
  number: text({ vi: 'số của điểm chốt đó', en: 'the number of that checkpoint' }),
  rootNeeds: text({
    vi: '--against-root cần --number: số điểm chốt ghi trong biên bản',
    en: '--against-root needs --number: the checkpoint that the minutes name',
  }),
  numberNeeds: text({
    vi: '--number cần --against-root: mã băm gốc để đối chiếu',
    en: '--number needs --against-root: the root to compare with',
  }),
  keyNeeds: text({
    vi: '--key cần tệp bộ chứng cứ để kiểm tra',
    en: '--key needs a bundle of evidence to check',
  }),
  rootLength: message<{ count: number }>({
    vi: 'mã băm gốc có 64 chữ số 0–9, a–f; đã gõ {count, number}',
    en: 'a root has 64 digits 0–9, a–f; {count, number} were typed',
  }),
  rootDigit: message<{ typed: string; place: number }>({
    vi: '“{typed}” ở chỗ thứ {place, number} không phải chữ số 0–9, a–f',
    en: '“{typed}” at place {place, number} is no digit 0–9, a–f',
  }),
  wrongDigit: message<{ place: number; group: number; typed: string; held: string }>({
    vi: 'chữ số thứ {place, number} (nhóm {group, number}) gõ “{typed}”, sổ có “{held}”',
    en: 'digit {place, number} (group {group, number}) was typed “{typed}”, the register has “{held}”',
  }),
  rootHeld: message<{ number: number; at: string }>({
    vi: 'Khớp mã băm gốc của điểm chốt số {number, number} ngày {at}.',
    en: 'As the root of checkpoint {number, number} of {at} says.',
  }),
  held: message<{ number: number; compared: number; at: string }>({
    vi: 'Khớp tệp điểm chốt số {number, number} ngày {at}: đã đối chiếu {compared, number} điểm chốt.',
    en: 'As the file of checkpoint {number, number} of {at} holds: {compared, plural, one {# checkpoint} other {# checkpoints}} compared.',
  }),
  noGroups: text({ vi: 'không rõ nhóm', en: 'groups not known' }),
} as const;

/** `kyhan checkpoint`. */
export const checkpointWords = {
  does: text({
    vi: 'chốt sổ: ký mã băm gốc của mọi dữ kiện, in tệp điểm chốt để giữ hoặc công bố ở nơi khác',
    en: 'sign a root over every fact and print the file of the checkpoint, to keep or publish elsewhere',
  }),
  number: text({
    vi: 'in lại điểm chốt số N, hoặc `last`; không chốt thêm',
    en: 'print checkpoint N again, or `last`; takes none',
  }),
  keep: message<{ number: number; root: string }>({
    vi: 'Điểm chốt số {number, number}. Giữ tệp này ở nơi khác và công bố mã băm gốc {root}: ai có tệp đều đối chiếu được bằng `kyhan verify --against`.',
    en: 'Checkpoint {number, number}. Keep this file elsewhere and publish its root {root}: whoever has the file can compare with `kyhan verify --against`.',
  }),
  fileExample: text({
    vi: 'kyhan checkpoint > diem-chot.json',
    en: 'kyhan checkpoint > checkpoint.json',
  }),
  verifyExample: text({
    vi: 'kyhan verify --against diem-chot.json',
    en: 'kyhan verify --against checkpoint.json',
  }),
  notCheckpoint: text({
    vi: 'tệp không phải JSON, hoặc đã bị cắt',
    en: 'the file is not JSON, or was cut off',
  }),
} as const;

/** What each invariant asks, by its number. */
export const INVARIANT_NAMES: Readonly<Record<number, InBoth>> = {
  1: text({ vi: 'Báo cáo đã nhận không mất', en: 'No submission is lost' }),
  2: text({ vi: 'Sổ khớp với diễn biến', en: 'The register is what events say' }),
  3: text({ vi: 'Không gửi thông báo hai lần', en: 'No notice leaves twice' }),
  4: text({ vi: 'Kỳ nào cũng có đợt', en: 'Every period has its cycle' }),
  5: text({ vi: 'Không việc nào bị bỏ quên', en: 'No assignment is forgotten' }),
  6: text({ vi: 'Chỉ làm việc được phép', en: 'Nobody does what they may not' }),
  7: text({ vi: 'Đơn vị đã kết thúc không còn nợ', en: 'Nobody who has ended owes' }),
  8: text({ vi: 'Số liệu khớp nhau', en: 'Figures add up' }),
};

/** How a checkpoint left what a file holds of it. */
export const ANCHOR_FAULTS: Readonly<Record<AnchorFaultReason, InBoth>> = {
  'rewritten-since': text({
    vi: 'đã bị viết lại từ khi chốt',
    en: 'it was rewritten since',
  }),
  gone: text({
    vi: 'sổ theo dõi không còn điểm chốt này',
    en: 'the register no longer has it',
  }),
};

/** What is wrong with a fact, after its table and key. */
export const FACT_FAULTS: Readonly<Record<FactFaultReason, InBoth>> = {
  removed: text({ vi: 'đã bị xóa', en: 'was taken away' }),
  changed: text({ vi: 'đã bị sửa', en: 'was changed' }),
  'value-changed': text({
    vi: 'có giá trị không khớp cam kết',
    en: 'has a value that is not the one committed to',
  }),
  'value-gone': text({
    vi: 'có giá trị bị xóa mà không có quyết định xóa nào',
    en: 'has a value that went, and no act tells of it',
  }),
  'no-leaf': text({
    vi: 'không có lá: được đưa vào ngoài phần mềm, hoặc lá đã bị xóa',
    en: 'has no leaf: it was put in by other means, or its leaf was taken away',
  }),
};

/** What is wrong with a checkpoint of the register itself. */
export const KEPT_CHECKPOINT_FAULTS: Readonly<Record<KeptCheckpointFault, InBoth>> = {
  missing: text({ vi: 'bị mất', en: 'it is missing' }),
  'previous-differs': text({
    vi: 'không nối với điểm chốt trước',
    en: 'it does not follow from the one before',
  }),
  'not-signed': text({ vi: 'chữ ký không đúng', en: 'its signature is not of its key' }),
  'root-differs': text({
    vi: 'mã băm gốc không phải của các nhóm',
    en: 'its root is not that of its groups',
  }),
  'facts-differ': text({
    vi: 'số dữ kiện không khớp với các nhóm',
    en: 'its number of facts is not that of its groups',
  }),
  'stamp-differs': text({
    vi: 'dấu thời gian không đúng, hoặc không do nơi được tin cậy cấp',
    en: 'its time stamp does not hold, or is of nobody who is trusted',
  }),
  'stamp-gone': text({
    vi: 'đã có dấu thời gian, nay không còn',
    en: 'it had a time stamp, which is gone',
  }),
  'other-key': text({
    vi: 'do khóa khác ký; khóa cũ của đơn vị thì ghi vào KYHAN_CHECKPOINT_FORMER_KEYS',
    en: 'another key signed it; a former one of the office goes into KYHAN_CHECKPOINT_FORMER_KEYS',
  }),
  'group-differs': text({
    vi: 'một nhóm không khớp với các lá',
    en: 'a group is not that of its leaves',
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
