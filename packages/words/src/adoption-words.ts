import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What units had handed in before the office used the software: its list, and what can be wrong with a line of it. */
export const adoptionWords = {
  reason: text({
    vi: 'Đã nhận trước khi dùng phần mềm',
    en: 'Received before this software was used',
  }),
  columns: {
    unit: text({ vi: 'Đơn vị', en: 'Unit' }),
    obligation: text({ vi: 'Nhiệm vụ', en: 'Obligation' }),
    period: text({ vi: 'Kỳ báo cáo', en: 'Period' }),
    step: text({ vi: 'Bước', en: 'Step' }),
    /** Read of what was asked for outside the calendar; told of all else. */
    due: text({ vi: 'Hạn', en: 'Due' }),
    on: text({ vi: 'Ngày nhận', en: 'Date of receipt' }),
    document: text({ vi: 'Số, ký hiệu văn bản', en: 'Document number' }),
    note: text({ vi: 'Ghi chú', en: 'Note' }),
  },
  atLine: message<{ line: number; problem: InBoth; sheet: string }>({
    vi: '{sheet, select, null {} other {trang “{sheet}”, }}dòng {line, number, ::group-off}: {problem}',
    en: '{sheet, select, null {} other {sheet “{sheet}”, }}line {line, number, ::group-off}: {problem}',
  }),
  columnsMissing: message<{ columns: InBoth }>({
    vi: 'bảng thiếu cột {columns}; dùng bảng mẫu của lệnh `kyhan adopt --template` hoặc của trang',
    en: 'the list lacks the columns {columns}; use the list to fill in of `kyhan adopt --template` or of the page',
  }),
  unitUnknown: message<{ unit: string; near: string }>({
    vi: 'cột Đơn vị: kế hoạch không có đơn vị “{unit}”{near, select, null {} other {; có phải “{near}”?}}',
    en: 'column Unit: the plan has no unit “{unit}”{near, select, null {} other {; did you mean “{near}”?}}',
  }),
  obligationUnknown: message<{ obligation: string; near: string }>({
    vi: 'cột Nhiệm vụ: kế hoạch không có nhiệm vụ “{obligation}”{near, select, null {} other {; có phải “{near}”?}}',
    en: 'column Obligation: the plan has no obligation “{obligation}”{near, select, null {} other {; did you mean “{near}”?}}',
  }),
  periodUnknown: message<{ period: string; near: string }>({
    vi: 'cột Kỳ báo cáo: đến nay nhiệm vụ này không có kỳ “{period}”{near, select, null {} other {; có phải “{near}”?}}',
    en: 'column Period: up to now the obligation has no period “{period}”{near, select, null {} other {; did you mean “{near}”?}}',
  }),
  whichStep: message<{ steps: string }>({
    vi: 'cột Bước: đơn vị có nhiều bước trong kỳ này, ghi một trong các bước: {steps}',
    en: 'column Step: the unit owes several steps of that period, name one of them: {steps}',
  }),
  whichFormer: message<{ units: string }>({
    vi: 'cột Đơn vị: đơn vị giữ việc của nhiều đơn vị trước trong kỳ này, ghi tên một trong các đơn vị: {units}',
    en: 'column Unit: it holds the work of several units of before in that period, name one of them: {units}',
  }),
  notOwed: text({
    vi: 'cột Đơn vị: kỳ này không giao việc cho đơn vị; kiểm tra đơn vị, nhiệm vụ và kỳ',
    en: 'column Unit: nothing of that period is asked of the unit; look at unit, obligation and period',
  }),
  dayMissing: text({
    vi: 'cột Ngày nhận: chưa ghi ngày nhận mà có số văn bản hoặc ghi chú; ghi ngày theo dấu đến, không rõ ngày thì để trống cả dòng',
    en: 'column Date of receipt: there is a document or a note and no day; give the day of its stamp, or leave the line empty where nobody knows it',
  }),
  noDay: message<{ day: string }>({
    vi: 'cột Ngày nhận: “{day}” không phải ngày; ghi như 15/03/2024',
    en: 'column Date of receipt: “{day}” is no day; write it as 2024-03-15',
  }),
  dayAhead: message<{ day: string }>({
    vi: 'cột Ngày nhận: ngày {day} chưa đến',
    en: 'column Date of receipt: {day} is still to come',
  }),
  dayBefore: message<{ day: string; from: string }>({
    vi: 'cột Ngày nhận: ngày {day} trước khi kỳ báo cáo bắt đầu hoặc được giao ({from}); kiểm tra năm',
    en: 'column Date of receipt: {day} lies before the period begins or is asked for ({from}); look at the year',
  }),
  hourDecides: text({
    vi: 'cột Ngày nhận: việc này có hạn đến giờ trong chính ngày đó; ghi cả giờ, như 2024-03-15 16:30',
    en: 'column Date of receipt: it was due at an hour of that day; give the hour too, as 2024-03-15 16:30',
  }),
  requestDue: message<{ day: string }>({
    vi: 'cột Hạn: {day, select, null {chưa ghi hạn} other {“{day}” không phải ngày}}; nhiệm vụ này mở theo yêu cầu, ghi hạn của lần yêu cầu đó, như 15/03/2024',
    en: 'column Due: {day, select, null {there is no day} other {“{day}” is no day}}; this obligation opens on request: give the day by which that was asked for, as 2024-03-15',
  }),
  requestAhead: message<{ day: string }>({
    vi: 'cột Hạn: {day} chưa qua; mở yêu cầu này bằng `kyhan open`, rồi nhập báo cáo đã nhận',
    en: 'column Due: {day} is not over; open that request by `kyhan open`, and enter what has come',
  }),
  leadMissing: text({
    vi: 'phần phối hợp này thuộc một báo cáo chưa có trong bảng; ghi cả dòng của báo cáo đó',
    en: 'it was gathered for a report that the list does not have; give the line of that report as well',
  }),
  twice: message<{ line: number }>({
    vi: 'đã có ở dòng {line, number, ::group-off}; giữ một dòng',
    en: 'it stands in line {line, number, ::group-off} already; keep one of them',
  }),
} as const;
