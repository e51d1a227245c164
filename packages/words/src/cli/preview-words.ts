import type { Basis } from '@kyhan/plan';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan preview`. */
export const previewWords = {
  does: text({
    vi: 'xem trước các đợt đến hạn trong một khoảng ngày',
    en: 'the cycles that fall due in a range of days',
  }),
  obligation: text({ vi: 'chỉ nhiệm vụ này', en: 'this obligation only' }),
  unit: text({ vi: 'chỉ các đợt mà đơn vị này có việc', en: 'cycles in which this unit owes' }),
  csv: text({ vi: 'in CSV, cho bảng tính', en: 'print CSV, for spreadsheets' }),
  ics: text({ vi: 'in iCalendar, cho ứng dụng lịch', en: 'print iCalendar, for calendars' }),
  bom: text({ vi: 'CSV mở đầu bằng BOM, cho Excel', en: 'begin the CSV with a BOM, for Excel' }),
  earlier: text({
    vi: 'tệp .ics đã phát trước đó: sự kiện đổi ngày được tăng SEQUENCE, sự kiện không còn được hủy',
    en: 'the .ics file given out before: what moved gets a greater SEQUENCE, what is gone is cancelled',
  }),
  xlsx: text({
    vi: 'ghi tệp Excel, mở được ngay dù máy dùng dấu phẩy hay chấm phẩy',
    en: 'write an Excel file, which opens whatever separator the machine uses',
  }),
  counted: message<{ count: number }>({
    vi: '{count, number} đợt',
    en: '{count, plural, one {# cycle} other {# cycles}}',
  }),
  estimate: text({
    vi: '* ngày ước tính: năm đó chưa công bố lịch nghỉ',
    en: '* an estimate: that year has no announced table of holidays',
  }),
  nominal: text({ vi: 'Theo kế hoạch', en: 'As written' }),
  span: text({ vi: 'Từ – đến', en: 'From – to' }),
  id: text({ vi: 'Mã nhiệm vụ', en: 'Obligation id' }),
  owed: text({ vi: 'Số việc', en: 'Owed' }),
} as const;

/** How sure a due day is. */
export const BASIS_NAMES = {
  given: text({ vi: 'quy định', en: 'given' }),
  inferred: text({ vi: 'suy luận', en: 'inferred' }),
  ambiguous: text({ vi: 'chưa rõ', en: 'ambiguous' }),
} as const satisfies Record<Basis, InBoth>;
