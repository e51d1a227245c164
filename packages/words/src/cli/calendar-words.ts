import type { DayOff } from '@kyhan/calendar';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan calendar`. */
export const calendarWords = {
  does: text({
    vi: 'ngày làm việc, ngày nghỉ và ngày làm bù trong một khoảng ngày',
    en: 'working days, days off and worked weekend days of a range',
  }),
  ofPlan: text({ vi: 'lịch của kế hoạch này', en: 'the calendar of this plan' }),
  ofFile: text({ vi: 'lịch trong tệp này', en: 'the calendar in this file' }),
  counted: message<{ from: string; to: string; count: number }>({
    vi: 'Từ {from} đến {to}: {count, number} ngày làm việc',
    en: '{from} to {to}: {count, plural, one {# working day} other {# working days}}',
  }),
  worked: text({ vi: 'Cuối tuần làm bù', en: 'Worked weekend days' }),
  estimate: text({
    vi: 'Lưu ý: có năm chưa công bố lịch nghỉ; ngày trong năm đó chỉ là ước tính.',
    en: 'Note: a year of this range has no announced table; its days are an estimate.',
  }),
  dayOff: text({ vi: 'Ngày nghỉ', en: 'Day off' }),
  standing: text({ vi: 'Căn cứ', en: 'Standing' }),
} as const;

/** Why a day is off. */
export const DAY_OFF_KIND_NAMES = {
  statutory: text({ vi: 'nghỉ lễ theo luật', en: 'by law' }),
  compensatory: text({ vi: 'nghỉ bù', en: 'compensatory' }),
  swapped: text({ vi: 'hoán đổi', en: 'swapped' }),
} as const satisfies Record<DayOff['kind'], InBoth>;

/** How sure it is that a day is off. */
export const DAY_STATUS_NAMES = {
  announced: text({ vi: 'đã công bố', en: 'announced' }),
  statutory: text({ vi: 'theo luật', en: 'by law' }),
  computed: text({ vi: 'tính theo quy tắc', en: 'computed' }),
  unconfirmed: text({ vi: 'chưa xác nhận', en: 'unconfirmed' }),
} as const satisfies Record<DayOff['status'], InBoth>;
