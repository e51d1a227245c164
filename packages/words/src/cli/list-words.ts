import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan list`. */
export const listWords = {
  does: text({
    vi: 'liệt kê việc được giao, việc đang chờ xếp trước',
    en: 'list assignments, what waits for somebody first',
  }),
  obligation: text({ vi: 'chỉ nhiệm vụ này', en: 'this obligation only' }),
  unit: text({ vi: 'chỉ đơn vị này', en: 'this unit only' }),
  cycle: text({ vi: 'chỉ đợt này', en: 'this cycle only' }),
  status: text({ vi: 'chỉ trạng thái này', en: 'this status only' }),
  figure: text({
    vi: 'chỉ những việc mà số liệu này của `status` đếm',
    en: 'what this figure of `status` counts only',
  }),
  contribution: text({
    vi: 'chỉ phần phối hợp (only), hoặc không kể phần phối hợp (without)',
    en: 'contributions alone (only), or without them (without)',
  }),
  waiting: text({ vi: 'chỉ việc đang chờ người này', en: 'what waits for this one only' }),
  level: text({ vi: 'chỉ việc đã báo cáo đến đúng mức này', en: 'escalated so far and no farther only' }),
  dueFrom: text({ vi: 'thời hạn từ ngày này', en: 'due on this day or later' }),
  dueTo: text({ vi: 'thời hạn đến hết ngày này', en: 'due on this day or earlier' }),
  cycleDueFrom: text({
    vi: 'kỳ có hạn từ ngày này, như bảng số liệu tính',
    en: 'of cycles due on this day or later, as figures count',
  }),
  cycleDueTo: text({
    vi: 'kỳ có hạn đến hết ngày này, như bảng số liệu tính',
    en: 'of cycles due on this day or earlier, as figures count',
  }),
  text: text({
    vi: 'tên đơn vị hoặc nhiệm vụ có chuỗi này, không phân biệt dấu và hoa thường',
    en: 'a part of the name of a unit or an obligation; accents and case make no difference',
  }),
  counted: message<{ count: number }>({
    vi: '{count, number} việc',
    en: '{count, plural, one {# assignment} other {# assignments}}',
  }),
} as const;
