import type { Words } from '../words.js';

/** What an editor shows beside a key of a paper's template, and of what fills one report from another. */
export const PAPER_TEMPLATE_KEY_DESCRIPTIONS: Readonly<Record<string, Words>> = {
  superior: { vi: 'Cơ quan chủ quản trực tiếp', en: 'The body above the one that signs' },
  issuer: { vi: 'Cơ quan ban hành văn bản', en: 'The body that signs' },
  sign: { vi: 'Ký hiệu sau số văn bản', en: 'What follows the number of the paper' },
  about: { vi: 'Trích yếu nội dung', en: 'What the paper is about' },
  addressees: { vi: 'Kính gửi', en: 'To whom it is' },
  body: { vi: 'Các phần của văn bản, theo thứ tự', en: 'The parts of the paper, in their order' },
  heading: { vi: 'Đề mục', en: 'A heading' },
  paragraph: {
    vi: 'Đoạn văn; {accepted}, {late.names}, {events.change} được thay bằng số liệu',
    en: 'A passage; {accepted}, {late.names}, {events.change} take what was counted',
  },
  figures: {
    vi: 'Bảng số liệu: all, hoặc mã các trường kiểu number có consolidate',
    en: 'The table of figures: all, or ids of number fields that are consolidated',
  },
  answers: {
    vi: 'Mã trường; nội dung của từng đơn vị, có nêu tên',
    en: 'Id of a field: what each unit wrote, with the unit named',
  },
  table: {
    vi: 'Mã trường kiểu table; bảng của các đơn vị nối lại',
    en: 'Id of a table: those of the units below one another',
  },
  standings: {
    vi: 'Bảng đơn vị theo tình trạng: in, nil, late, waiting, missing, unanswered, waived',
    en: 'A table of units by where they stand: in, nil, late, waiting, missing, unanswered, waived',
  },
  signature: { vi: 'Phần ký', en: 'The signature block' },
  position: {
    vi: 'Quyền hạn, chức vụ của người ký, mỗi dòng một mục',
    en: 'The position of who signs, line by line',
  },
  signatory: { vi: 'Họ tên người ký', en: 'The name of who signs' },
  fills: {
    vi: 'Ở `consolidation`: trường của báo cáo nhận số liệu, và trường được tổng hợp vào đó, nếu hai mã khác nhau',
    en: 'In `consolidation`: a field of the report that takes it, and the field that fills it, where they are called otherwise',
  },
};
