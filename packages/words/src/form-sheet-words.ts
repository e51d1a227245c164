import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What a form says of itself where it is filled in as an Excel file, and when it comes back. */
export const FORM_SHEET_WORDS = {
  sheet: text({ vi: 'Biểu mẫu', en: 'Form' }),
  table: message<{ at: number }>({ vi: 'Bảng {at}', en: 'Table {at}' }),
  hint: text({
    vi: 'Chỉ điền vào các ô nền vàng; không sửa cột "Mã". Lưu tệp rồi tải lên trang của việc này: nội dung được đọc vào bản nháp, chưa gửi.',
    en: 'Fill in the yellow cells only and leave the column “Key” as it is. Save the file and upload it on the page of the assignment: it is read into what is being filled in, and nothing is sent yet.',
  }),
  assignment: text({ vi: 'Mã việc được giao', en: 'Assignment' }),
  planVersion: text({ vi: 'Phiên bản kế hoạch', en: 'Version of the plan' }),
  key: text({ vi: 'Mã', en: 'Key' }),
  label: text({ vi: 'Nội dung', en: 'What is asked' }),
  value: text({ vi: 'Điền vào cột này', en: 'Fill in here' }),
  how: text({ vi: 'Cách điền', en: 'How' }),
  before: message<{ period: string }>({ vi: 'Kỳ trước ({period})', en: 'Period before ({period})' }),
  nil: text({ vi: 'Không phát sinh trong kỳ này', en: 'Nothing to report in this period (nil return)' }),
  nilYes: text({ vi: 'Có', en: 'Yes' }),
  nilHow: text({
    vi: 'Chọn "Có" nếu không phát sinh; khi đó để trống các ô khác.',
    en: 'Choose “Yes” where there is nothing to report; the other cells stay empty then.',
  }),
  note: text({ vi: 'Ghi chú', en: 'Note' }),
  required: text({ vi: 'Bắt buộc', en: 'Required' }),
  optional: text({ vi: 'Không bắt buộc', en: 'Optional' }),
  oneOf: message<{ offers: string }>({ vi: 'Một trong: {offers}', en: 'One of: {offers}' }),
  day: text({ vi: 'Ngày, ví dụ 31/03/2026', en: 'A date, for instance 31/03/2026' }),
  number: text({ vi: 'Số, ví dụ 1.234,5', en: 'A number, for instance 1234.5' }),
  whole: text({ vi: 'Số nguyên', en: 'A whole number' }),
  atLeast: message<{ min: number }>({ vi: 'từ {min, number}', en: 'from {min, number}' }),
  atMost: message<{ max: number }>({ vi: 'đến {max, number}', en: 'up to {max, number}' }),
  fileHow: text({ vi: 'Đính kèm trên trang của việc này', en: 'Attach it on the page of the assignment' }),
  onSheet: message<{ name: string }>({ vi: 'Điền ở trang tính "{name}"', en: 'Fill in the sheet “{name}”' }),
  inCell: message<{ place: string; problem: InBoth }>({ vi: '{place}: {problem}', en: '{place}: {problem}' }),
  inCellWith: message<{ place: string; value: string; problem: InBoth }>({
    vi: '{place} (đang là "{value}"): {problem}',
    en: '{place} (it says “{value}”): {problem}',
  }),
  formula: text({
    vi: 'ô có công thức chưa có kết quả hoặc bị lỗi; gõ kết quả vào ô, hoặc mở tệp bằng Excel, lưu lại rồi tải lên',
    en: 'the formula has no result, or an error for one; type the result, or open the file in Excel, save it and upload it again',
  }),
  rowGone: message<{ field: InBoth }>({
    vi: 'tệp không còn dòng của "{field}"; tải lại biểu mẫu Excel, hoặc điền ô này trên trang',
    en: 'the file has lost the row of “{field}”; download the Excel form again, or fill it in on the page',
  }),
  otherRow: text({
    vi: 'biểu mẫu không có mã này; không sửa cột "Mã", nội dung của dòng này chưa được đọc',
    en: 'the form has no such key; leave the column of keys as it is, the row was not read',
  }),
  more: message<{ count: number }>({
    vi: 'Còn {count} ô khác trong tệp cần sửa',
    en: '{count} more cells of the file are to be mended',
  }),
  read: message<{ name: string; count: number }>({
    vi: 'Đã đọc {count} ô từ tệp {name} vào bản nháp. Chưa gửi: xem lại rồi bấm "Kiểm tra và gửi".',
    en: '{count, plural, one {# cell} other {# cells}} of {name} {count, plural, one {was} other {were}} read into the form. Nothing is sent yet: look it through, then press “Check and submit”.',
  }),
  toMend: text({
    vi: 'Tệp Excel có chỗ cần sửa; nội dung đọc được đã vào bản nháp, chưa gửi',
    en: 'The Excel file has something to mend; what could be read is in the form, and nothing is sent',
  }),
  title: text({ vi: 'Điền bằng Excel', en: 'Fill it in with Excel' }),
  download: text({ vi: 'Tải biểu mẫu Excel', en: 'Download the form for Excel' }),
  downloadHint: text({
    vi: 'Tệp có sẵn nội dung đã lưu nháp, số liệu kỳ trước và cách điền từng ô.',
    en: 'It has what is saved so far, what was said the period before, and how to fill in each cell.',
  }),
  upload: text({ vi: 'Tệp Excel đã điền', en: 'The file, filled in' }),
  uploadHint: text({
    vi: 'Nội dung trong tệp được đọc vào biểu mẫu dưới đây; ô để trống giữ nguyên nội dung đã điền trên trang.',
    en: 'It is read into the form below; an empty cell leaves what was typed on the page.',
  }),
  readIn: text({ vi: 'Đọc tệp vào biểu mẫu', en: 'Read it into the form' }),
  fileName: text({ vi: 'bieu-mau', en: 'form' }),
} as const;
