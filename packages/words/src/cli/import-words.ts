import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan import-plan`, and what it writes into the skeleton of a plan file. */
export const importWords = {
  does: text({
    vi: 'lập bản khung tệp kế hoạch từ bảng tính nhiệm vụ (CSV, XLSX); mọi suy đoán đều được đánh dấu',
    en: 'make a skeleton plan file from a spreadsheet of duties (CSV, XLSX); every guess is marked',
  }),
  file: text({
    vi: 'bảng tính nhiệm vụ, đơn vị hoặc danh sách người',
    en: 'spreadsheet of duties, of units or of people',
  }),
  sheet: text({ vi: 'trang tính (không nêu: trang đầu)', en: 'sheet (not given: the first)' }),
  from: text({ vi: 'có hiệu lực từ ngày, YYYY-MM-DD', en: 'in force from, YYYY-MM-DD' }),
  to: text({ vi: 'đến hết ngày, YYYY-MM-DD', en: 'in force to, YYYY-MM-DD' }),
  row: text({ vi: 'dòng', en: 'row' }),
  of: text({
    vi: 'bảng nêu gì: duties (nhiệm vụ), units (đơn vị kèm đầu mối) hoặc people (danh sách người)',
    en: 'what it lists: duties, units with their contacts, or people of a roster',
  }),
  dryRun: text({
    vi: 'chỉ báo lỗi và kết quả đọc, không in tệp',
    en: 'tell what is wrong and what was read; print no file',
  }),
  units: message<{ units: number; contacts: number; rows: number }>({
    vi: '{rows, number} dòng đã đọc thành {units, number} đơn vị, {contacts, number} đầu mối',
    en: '{rows, plural, one {# row} other {# rows}} read as {units, plural, one {# unit} other {# units}} with {contacts, plural, one {# contact} other {# contacts}}',
  }),
  people: message<{ rows: number }>({
    vi: '{rows, number} dòng của danh sách người',
    en: '{rows, plural, one {# line} other {# lines}} of people',
  }),
  /** What a column of a list of duties holds. */
  fields: {
    number: text({ vi: 'số thứ tự', en: 'number' }),
    code: text({ vi: 'ký hiệu (ghi chú)', en: 'code (kept as a comment)' }),
    duty: text({ vi: 'nhiệm vụ', en: 'duty' }),
    unit: text({ vi: 'đơn vị thực hiện', en: 'who owes' }),
    lead: text({ vi: 'chủ trì', en: 'lead' }),
    cooperate: text({ vi: 'phối hợp', en: 'cooperating' }),
    recipient: text({ vi: 'nơi nhận', en: 'recipient' }),
    frequency: text({ vi: 'tần suất', en: 'frequency' }),
    cutOff: text({ vi: 'chốt số liệu', en: 'cut-off' }),
    day: text({ vi: 'thời hạn', en: 'due' }),
    form: text({ vi: 'biểu mẫu (ghi chú)', en: 'form (kept as a comment)' }),
    clause: text({ vi: 'căn cứ', en: 'clause' }),
    method: text({ vi: 'cách gửi', en: 'way of sending' }),
    product: text({ vi: 'sản phẩm', en: 'product' }),
    assignedBy: text({ vi: 'người giao', en: 'assigned by' }),
    topic: text({ vi: 'lĩnh vực (ghi chú)', en: 'area (kept as a comment)' }),
    note: text({ vi: 'ghi chú', en: 'note' }),
  },
  notUnderstood: text({
    vi: 'không hiểu, giữ lại thành ghi chú',
    en: 'not understood, kept as a comment',
  }),
  summary: message<{ read: number; rows: number; duties: number; unread: number; asides: number }>({
    vi: '{read, number}/{rows, number} dòng đã đọc thành {duties, number} nhiệm vụ; {unread, number} dòng chưa đọc được và {asides, number} dòng tiêu đề nhóm, ghi chú giữ lại ở cuối tệp',
    en: '{read, number} of {rows, plural, one {# row} other {# rows}} read as {duties, plural, one {# duty} other {# duties}}; {unread, number} unread and {asides, number} titles or notes kept at the end of the file',
  }),
} as const;
