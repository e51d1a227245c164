import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';
import { PAPER_COLUMNS } from './paper-columns.js';

/** The minutes of what was sealed in a period. */
export const SEALING_WORDS = {
  kind: text({ vi: 'BIÊN BẢN CHỐT SỔ', en: 'MINUTES OF SEALING' }),
  about: message<{ period: InBoth }>({
    vi: 'Sổ theo dõi nhiệm vụ định kỳ, {period}',
    en: 'Register of recurring obligations, {period}',
  }),
  under: message<{ office: InBoth; from: InBoth; to: InBoth; day: InBoth }>({
    vi: '{office} lập biên bản chốt sổ theo dõi, từ {from} đến hết {to}; số liệu đến {day}:',
    en: '{office} draws up the minutes of what its register sealed from {from} to the end of {to}; as of {day}:',
  }),
  checkpoints: message<{ count: number; first: number; last: number; firstAt: string; lastAt: string }>({
    vi: '- Số điểm chốt: {count, number}, từ số {first, number} ({firstAt}) đến số {last, number} ({lastAt}).',
    en: '- Checkpoints: {count, number}, from number {first, number} ({firstAt}) to number {last, number} ({lastAt}).',
  }),
  stamped: message<{ count: number; of: number }>({
    vi: '- Có dấu thời gian (RFC 3161): {count, number} trong {of, number} điểm chốt.',
    en: '- With a time stamp (RFC 3161): {count, number} of {of, number}.',
  }),
  // Stamps of long after the period say nothing of what the register held in it.
  stampedUntil: message<{ count: number; of: number; at: string }>({
    vi: '- Có dấu thời gian (RFC 3161): {count, number} trong {of, number} điểm chốt, dấu sau cùng lúc {at}.',
    en: '- With a time stamp (RFC 3161): {count, number} of {of, number}, the last given {at}.',
  }),
  root: message<{ number: number }>({
    vi: '- Mã băm gốc (SHA-256) của điểm chốt số {number, number}:',
    en: '- Root (SHA-256) of checkpoint {number, number}:',
  }),
  fingerprint: text({
    vi: '- Dấu vân tay của khóa công khai ký điểm chốt đó (SHA-256):',
    en: '- Fingerprint of the public key that signed it (SHA-256):',
  }),
  howTo: message<{ number: number }>({
    vi: 'Đối chiếu về sau: gõ lại mã băm gốc vào lệnh kyhan verify --number {number} --against-root "…"; khoảng trống và chữ hoa không tính.',
    en: 'To compare later: type the root back, kyhan verify --number {number} --against-root "…"; spaces and capitals do not matter.',
  }),
  byKind: text({ vi: 'Số dữ kiện đã chốt theo loại', en: 'Facts that were sealed, by kind' }),
  fact: text({ vi: 'Loại dữ kiện', en: 'Kind of fact' }),
  count: text({ vi: 'Số lượng', en: 'Number' }),
  place: PAPER_COLUMNS.place,
  total: text({ vi: 'Cộng', en: 'Sum' }),
  // A number written once more keeps its own leaf: what was noted later counts by itself.
  counted: text({
    vi: 'Phần ghi thêm về sau của một dữ kiện (ví dụ đã tiếp nhận, đã thu hồi) được tính riêng.',
    en: 'What was noted of a fact later (that it was taken in, revoked) counts by itself.',
  }),
  drawnUp: text({ vi: 'Người lập biên bản', en: 'Drawn up by' }),
  keyKept: text({ vi: 'Người quản trị, giữ khóa', en: 'Administrator, keeper of the key' }),
  signed: text({ vi: '(ký, ghi rõ họ tên)', en: '(signature, name)' }),
  copies: text({ vi: 'Nơi nhận:', en: 'Copies:' }),
  filed: text({ vi: '- Lưu: VT, hồ sơ chốt sổ.', en: '- On file.' }),
} as const;

/** What each table of facts holds, in the words of the office. */
export const FACT_KIND_NAMES: Readonly<Record<string, InBoth>> = {
  absences: text({ vi: 'báo vắng', en: 'absences' }),
  addresses: text({ vi: 'hộp thư nhận thông báo', en: 'mailboxes of notices' }),
  assignments: text({ vi: 'việc được giao', en: 'assignments' }),
  contacts: text({ vi: 'đầu mối', en: 'contacts' }),
  cycle_papers: text({ vi: 'văn bản của đợt', en: 'papers of cycles' }),
  events: text({ vi: 'sự kiện', en: 'events' }),
  files: text({ vi: 'nội dung tệp', en: 'contents of files' }),
  finding_history: text({ vi: 'diễn biến việc cần xem', en: 'history of findings' }),
  notice_results: text({ vi: 'lần gửi thông báo', en: 'attempts to send notices' }),
  notices: text({ vi: 'thông báo', en: 'notices' }),
  office_papers: text({ vi: 'văn bản của cơ quan', en: 'papers of the office' }),
  plan_acts: text({ vi: 'quyết định về kế hoạch', en: 'acts on plans' }),
  plan_versions: text({ vi: 'phiên bản kế hoạch', en: 'versions of plans' }),
  requests: text({ vi: 'yêu cầu báo cáo', en: 'requests' }),
  roles: text({ vi: 'quyền của người dùng', en: 'rights of people' }),
  rulings: text({ vi: 'ý kiến xử lý', en: 'rulings' }),
  submission_files: text({ vi: 'tệp của báo cáo đã gửi', en: 'files of submissions' }),
  submissions: text({ vi: 'báo cáo đã gửi', en: 'submissions' }),
  tokens: text({ vi: 'mã truy cập', en: 'tokens' }),
  training_words: text({ vi: 'dữ liệu tập huấn', en: 'words of training' }),
  unit_acts: text({ vi: 'việc đơn vị đã làm', en: 'acts of units' }),
};
