import { text } from './text.js';

/** What stands in a skeleton plan that was made from a spreadsheet, beside what the spreadsheet said. */
export const SKELETON_WORDS = {
  head: text({
    vi: `Bản khung lập từ bảng tính; mọi suy đoán đều ghi "basis: inferred" hoặc "ambiguous" kèm ô làm căn cứ.
Cần làm: số kế hoạch, đơn vị đầu mối và cơ quan ban hành, hộp thư của đơn vị, tên tiếng Anh, trích kế hoạch.
Rồi chạy: kyhan check, kyhan preview.`,
    en: `A skeleton made from a spreadsheet; every guess is marked "basis: inferred" or "ambiguous" with its cells.
To do: number of the plan, coordinator and owner, mailboxes of the units, names in English, quotes of the plan.
Then run: kyhan check, kyhan preview.`,
  }),
  contacts: text({
    vi: 'Thêm hộp thư của từng đơn vị: contacts: [{ role: focal-point, email: … }, { role: head, email: … }]',
    en: 'Give each unit its mailboxes: contacts: [{ role: focal-point, email: … }, { role: head, email: … }]',
  }),
  collective: text({
    vi: 'Là một nhóm: liệt kê từng đơn vị, rồi khai nhóm ở groups.',
    en: 'This is a group: list its units, then name it under groups.',
  }),
  unread: text({ vi: 'Các dòng chưa đọc được', en: 'Rows that could not be read' }),
  columns: text({ vi: 'Các cột được hiểu là:', en: 'The columns are taken for:' }),
  asides: {
    section: text({
      vi: 'Các dòng là tiêu đề nhóm, không phải nhiệm vụ',
      en: 'Rows that are titles of sections and no duties',
    }),
    note: text({
      vi: 'Ghi chú, nơi nhận, chữ ký dưới bảng',
      en: 'Notes, recipients, signatures below the table',
    }),
  },
  owner: text({ vi: 'Cơ quan ban hành', en: 'Issuing body' }),
  coordinator: text({ vi: 'Đơn vị đầu mối', en: 'Coordinating unit' }),
} as const;
