import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan import-plan`, and what it writes into the skeleton of a plan file. */
export const importWords = {
  does: text({
    vi: 'lập bản khung tệp kế hoạch từ bảng tính nhiệm vụ (CSV, XLSX); mọi suy đoán đều được đánh dấu',
    en: 'make a skeleton plan file from a spreadsheet of duties (CSV, XLSX); every guess is marked',
  }),
  file: text({
    vi: 'bảng tính có các cột đơn vị, nhiệm vụ, tần suất, ngày',
    en: 'spreadsheet with the columns unit, duty, frequency, day',
  }),
  sheet: text({ vi: 'trang tính (không nêu: trang đầu)', en: 'sheet (not given: the first)' }),
  from: text({ vi: 'có hiệu lực từ ngày, YYYY-MM-DD', en: 'in force from, YYYY-MM-DD' }),
  to: text({ vi: 'đến hết ngày, YYYY-MM-DD', en: 'in force to, YYYY-MM-DD' }),
  row: text({ vi: 'dòng', en: 'row' }),
  summary: message<{ read: number; rows: number; duties: number; unread: number }>({
    vi: '{read, number}/{rows, number} dòng đã đọc thành {duties, number} nhiệm vụ; {unread, number} dòng giữ lại ở cuối tệp',
    en: '{read, number} of {rows, plural, one {# row} other {# rows}} read as {duties, plural, one {# duty} other {# duties}}; {unread, number} kept at the end of the file',
  }),
} as const;
