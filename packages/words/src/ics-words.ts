import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What an event of the iCalendar export says. */
export const ICS_WORDS = {
  calendar: message<{ number: string; title: InBoth }>({ vi: '{number}: {title}', en: '{number}: {title}' }),
  ofUnit: message<{ unit: InBoth; number: string }>({
    vi: '{unit}: thời hạn theo {number}',
    en: '{unit}: due days of {number}',
  }),
  summary: message<{ title: InBoth; period: InBoth }>({ vi: '{title} ({period})', en: '{title} ({period})' }),
  ofUnits: message<{ work: InBoth; units: number }>({
    vi: '{work}: {units, number} đơn vị',
    en: '{work}: {units, plural, one {# unit} other {# units}}',
  }),
  units: message<{ units: number; waitedFor: number }>({
    vi: 'Số đơn vị: {units, number}; còn chờ: {waitedFor, number}.',
    en: 'Units: {units, number}; still awaited: {waitedFor, number}.',
  }),
  titleOfStep: message<{ title: InBoth; step: InBoth }>({ vi: '{title}: {step}', en: '{title}: {step}' }),
  due: message<{ due: InBoth }>({ vi: 'Hạn: {due}.', en: 'Due: {due}.' }),
  asWritten: message<{ day: InBoth }>({ vi: 'Theo kế hoạch: {day}.', en: 'As written: {day}.' }),
  period: message<{ from: InBoth; to: InBoth }>({ vi: 'Kỳ: {from} – {to}.', en: 'Period: {from} – {to}.' }),
  clause: message<{ plan: string; section: string }>({ vi: '{plan}, {section}.', en: '{plan}, {section}.' }),
  bases: {
    inferred: text({
      vi: 'Chu kỳ do suy luận, chưa được xác nhận.',
      en: 'The recurrence is inferred, not confirmed.',
    }),
    ambiguous: text({ vi: 'Kế hoạch chưa nêu rõ chu kỳ.', en: 'The plan leaves the recurrence open.' }),
  },
  estimate: text({
    vi: 'Ngày ước tính: năm đó chưa công bố lịch nghỉ.',
    en: 'An estimate: that year has no announced table of holidays.',
  }),
} as const;
