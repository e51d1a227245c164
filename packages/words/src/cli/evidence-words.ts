import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan bundle`, and `kyhan verify` of what it made. */
export const evidenceWords = {
  does: text({
    vi: 'lấy bộ chứng cứ của một việc, một đợt hoặc một đơn vị: diễn biến, tệp, bằng chứng, để kiểm tra ngoại tuyến',
    en: 'take the evidence of an assignment, a cycle or a unit: what happened, files, proof, to be checked offline',
  }),
  example: text({
    vi: 'kyhan bundle PLAN/OBLIGATION/2026-01/STEP/UNIT --file chung-cu.zip',
    en: 'kyhan bundle PLAN/OBLIGATION/2026-01/STEP/UNIT --file evidence.zip',
  }),
  verifyExample: text({
    vi: 'kyhan verify chung-cu.zip --key khoa.pem',
    en: 'kyhan verify evidence.zip --key key.pem',
  }),
  subject: text({
    vi: 'mã việc, mã đợt, hoặc mã đơn vị (cần --plan)',
    en: 'id of an assignment or a cycle, or of a unit (with --plan)',
  }),
  plan: text({ vi: 'kế hoạch của đơn vị', en: 'the plan of the unit' }),
  from: text({ vi: 'của đơn vị: hạn từ ngày', en: 'of a unit: due from this day' }),
  to: text({ vi: 'của đơn vị: hạn đến ngày', en: 'of a unit: due to this day' }),
  file: text({ vi: 'ghi vào tệp này', en: 'write it to this file' }),
  fileMissing: text({
    vi: 'cần --file: tên tệp ZIP sẽ ghi',
    en: '--file is missing: the name of the ZIP to write',
  }),
  doing: text({ vi: 'Đang lập bộ chứng cứ', en: 'Making the evidence' }),
  made: message<{ file: string; megabytes: string }>({
    vi: 'Đã ghi bộ chứng cứ vào {file} ({megabytes} MB).',
    en: 'Evidence written to {file} ({megabytes} MB).',
  }),
  bundle: text({
    vi: 'kiểm tra một bộ chứng cứ thay vì sổ theo dõi; không cần sổ theo dõi',
    en: 'check a bundle of evidence instead of the register, and without one',
  }),
  key: text({
    vi: 'khóa công khai có từ nơi khác, hoặc dấu vân tay của nó, để kiểm tra bộ chứng cứ',
    en: 'the public key that is known from elsewhere, or its fingerprint, to check a bundle by',
  }),
  whole: message<{ id: string; anchored: number; values: number; files: number }>({
    vi: 'Bộ chứng cứ của {id} toàn vẹn: {anchored, number} dữ kiện đã chốt sổ, {values, number} giá trị, {files, number} tệp.',
    en: 'The evidence of {id} is whole: {anchored, plural, one {# fact} other {# facts}} anchored, {values, plural, one {# value} other {# values}}, {files, plural, one {# file} other {# files}}.',
  }),
  under: message<{ number: number; at: string }>({
    vi: 'Điểm chốt sổ số {number}, {at}.',
    en: 'Checkpoint {number} of {at}.',
  }),
  unanchored: message<{ count: number }>({
    vi: 'Chưa chốt sổ, vì có sau: {count, number} dữ kiện.',
    en: 'Not anchored, being later: {count, plural, one {# fact} other {# facts}}.',
  }),
  ownKey: text({
    vi: 'Đã kiểm tra bằng khóa nằm trong bộ: chỉ biết bộ khớp với chính nó. Dùng --key với khóa công khai có từ nơi khác, hoặc dấu vân tay trong biên bản chốt sổ.',
    en: 'Checked by the key that lies in it: it agrees with itself, no more. Name with --key the public key that you know from elsewhere, or its fingerprint in the sealing minutes.',
  }),
} as const;
