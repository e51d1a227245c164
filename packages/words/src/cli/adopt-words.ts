import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan adopt`. */
export const adoptWords = {
  does: text({
    vi: 'nhập những việc đã nhận trước khi dùng phần mềm, từ bảng tính; không gửi thư nào về việc cũ',
    en: 'take over from a spreadsheet what had come before this software was used; nobody is written to about it',
  }),
  file: text({
    vi: 'bảng CSV hoặc XLSX: đơn vị, nhiệm vụ, kỳ, ngày nhận, số văn bản, ghi chú',
    en: 'a CSV or XLSX list: unit, obligation, period, date of receipt, document, note',
  }),
  plan: text({ vi: 'kế hoạch (khi có nhiều kế hoạch)', en: 'the plan, where there are several' }),
  template: text({
    vi: 'ghi ra tệp này bảng để điền: mỗi việc đến nay chưa có báo cáo một dòng',
    en: 'write the list to fill in to this file: a line for each matter up to now of which nothing came',
  }),
  dryRun: text({ vi: 'chỉ xem sẽ nhập những gì', en: 'only show what would be taken over' }),
  yes: text({ vi: 'nhập; không có thì chỉ xem trước', en: 'take it over; without this it is only shown' }),
  fileMissing: text({
    vi: 'cần tên tệp, hoặc --template để lấy bảng mẫu',
    en: 'name a file, or --template for the list to fill in',
  }),
  item: message<{ unit: string; obligation: string; period: string; day: string; isOnTime: string }>({
    vi: '{unit}: {obligation}, {period}, nhận {day}{isOnTime, select, true {, đúng hạn} false {, quá hạn} other {}}',
    en: '{unit}: {obligation}, {period}, received on {day}{isOnTime, select, true {, on time} false {, late} other {}}',
  }),
  done: message<{ adopted: number; late: number; already: number; blank: number; isTried: boolean }>({
    vi: '{isTried, select, true {Sẽ nhập} other {Đã nhập}} {adopted, number} việc ({late, number} quá hạn); {already, number} việc đã có, giữ nguyên; {blank, number} dòng chưa ghi ngày nhận. Không gửi thư nào về các việc này.',
    en: '{isTried, select, true {To take over} other {Taken over}}: {adopted, number} ({late, number} late); {already, number} here already and left as they are; {blank, number} lines without a day of receipt. Nobody is written to about these.',
  }),
  sayYes: text({
    vi: 'Chưa nhập gì: chạy lại với --yes để nhập.',
    en: 'Nothing was taken over: ask again with --yes.',
  }),
  written: message<{ file: string; count: number }>({
    vi: 'Đã ghi {count, number} dòng vào {file}; điền ngày nhận, số văn bản rồi chạy: kyhan adopt {file}',
    en: '{count, plural, one {One line} other {# lines}} written to {file}; fill in dates of receipt and documents, then: kyhan adopt {file}',
  }),
} as const;
