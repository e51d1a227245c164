import type { PurgePart, PurgeSubject } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';
import { PAPER_COLUMNS } from './paper-columns.js';

/** The minutes of what was purged. What was typed stands nowhere in them. */
export const PURGE_WORDS = {
  kind: text({ vi: 'BIÊN BẢN TẨY DỮ LIỆU', en: 'MINUTES OF A PURGE' }),
  about: message<{ purge: number }>({
    vi: 'Dữ liệu nhập nhầm vào sổ theo dõi, lần tẩy số {purge, number}',
    en: 'What was typed by mistake into the register, purge {purge, number}',
  }),
  under: message<{ office: InBoth; what: InBoth; id: string }>({
    vi: '{office} lập biên bản về việc tẩy dữ liệu nhập nhầm trong {what} {id}:',
    en: '{office} draws up the minutes of what was purged from {what} {id}:',
  }),
  asked: message<{ who: InBoth; at: string }>({
    vi: '- Người đề nghị: {who}, lúc {at}.',
    en: '- Asked for by {who}, {at}.',
  }),
  reason: message<{ reason: string }>({ vi: '- Lý do: {reason}', en: '- Reason: {reason}' }),
  parts: message<{ parts: InBoth }>({ vi: '- Phần đề nghị tẩy: {parts}.', en: '- What was to go: {parts}.' }),
  approved: message<{ who: InBoth; at: string }>({
    vi: '- Người duyệt: {who}, lúc {at}; dữ liệu được xóa ngay khi duyệt.',
    en: '- Agreed to by {who}, {at}; it went at once.',
  }),
  gone: text({ vi: 'Dữ liệu đã tẩy', en: 'What went' }),
  place: PAPER_COLUMNS.place,
  where: text({ vi: 'Nơi ghi', en: 'Where it lay' }),
  part: text({ vi: 'Phần', en: 'What' }),
  file: text({ vi: 'nội dung tệp', en: 'content of a file' }),
  keptFile: text({
    vi: 'nội dung tệp: còn giữ, vì báo cáo khác hoặc bản đang soạn có cùng tệp này',
    en: 'content of a file: kept, since another report or draft has the very same',
  }),
  remains: text({ vi: 'Phần còn lại ở nơi khác', en: 'What remains elsewhere' }),
  commitment: text({
    vi: '- Sổ theo dõi giữ cam kết băm (SHA-256) của từng giá trị, không giữ giá trị và muối: bằng chứng vẫn nguyên vẹn, không suy ngược được giá trị. Tên tệp, dung lượng và mã băm của tệp còn trong sổ.',
    en: '- The register keeps the commitment (SHA-256) to each value, neither value nor salt: the proof is whole, and nobody can try which value it was. Names, sizes and hashes of files stay.',
  }),
  // Rows written before a value stood behind a commitment are never rewritten.
  older: text({
    vi: '- Bản sao lưu lập trước lúc duyệt còn giá trị trong các dòng của sổ: hủy các bản đó, lập bản mới.',
    en: '- Backups made before have the values in rows of the register: destroy them, and make one anew.',
  }),
  inClear: message<{ keys: string }>({
    vi: '- Thông báo lập trước khi lý do được tách riêng trích lý do này và không sửa lại được, vì đã có trong bằng chứng: số {keys}.',
    en: '- Notices from before reasons were kept apart quote it and are not rewritten, since the proof is over them: {keys}.',
  }),
  letters: text({
    vi: '- Thư đã gửi đi, bản đã in, tệp đã xuất hoặc tải về không thu hồi được từ phần mềm.',
    en: '- Letters that were delivered, what was printed, exported or downloaded is out of reach.',
  }),
  destroyed: text({
    vi: 'Đã hủy bản sao lưu cũ, bản in, thư: …………………………',
    en: 'Older backups, prints and letters destroyed: ……………………',
  }),
  askedSigns: text({ vi: 'Người đề nghị', en: 'Asked for by' }),
  approvedSigns: text({ vi: 'Người duyệt', en: 'Agreed to by' }),
  signed: text({ vi: '(ký, ghi rõ họ tên)', en: '(signature, name)' }),
  copies: text({ vi: 'Nơi nhận:', en: 'Copies:' }),
  filed: text({ vi: '- Lưu: VT, hồ sơ tẩy dữ liệu.', en: '- On file.' }),
} as const;

/** What something typed by mistake stood in. */
export const PURGE_KIND_NAMES: Readonly<Record<PurgeSubject['kind'], InBoth>> = {
  submission: text({ vi: 'báo cáo đã gửi', en: 'submission' }),
  'unit-act': text({ vi: 'việc đơn vị đã làm', en: 'act of a unit' }),
  request: text({ vi: 'yêu cầu báo cáo', en: 'request' }),
  ruling: text({ vi: 'ý kiến xử lý', en: 'ruling' }),
  event: text({ vi: 'sự kiện', en: 'event' }),
  finding: text({ vi: 'việc cần xem', en: 'finding' }),
  'cycle-paper': text({ vi: 'văn bản của đợt', en: 'paper of a cycle' }),
  'office-paper': text({ vi: 'văn bản của cơ quan', en: 'paper of the office' }),
  'plan-act': text({ vi: 'quyết định về kế hoạch', en: 'act on a plan' }),
};

/** Which part of it. */
export const PURGE_PART_NAMES: Readonly<Record<PurgePart, InBoth>> = {
  values: text({ vi: 'toàn bộ giá trị của biểu mẫu', en: 'all values of the form' }),
  note: text({ vi: 'ghi chú', en: 'note' }),
  entry: text({ vi: 'lời ghi khi nhập thay', en: 'what was said of an entry' }),
  document: text({ vi: 'văn bản kèm theo', en: 'document' }),
  files: text({ vi: 'tệp đính kèm', en: 'files' }),
  reason: text({ vi: 'lý do', en: 'reason' }),
};
