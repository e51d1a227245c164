import type { CalendarOverride } from './calendar-override.js';

const SOURCE = 'Bộ Nội vụ, đề xuất tháng 9/2026; chưa thấy thông báo chính thức';

/**
 * The bridge before Vietnam Culture Day 2026: Monday 23 November off, Saturday 28 November worked. Proposed in
 * September 2026 and not seen announced, so it is no part of the calendar until an administrator confirms it; the
 * same as a file: examples/dak-nong-632/calendar/culture-day-bridge-2026.yaml.
 */
export const cultureDayBridge2026: CalendarOverride = {
  name: 'culture-day-bridge-2026',
  daysOff: [
    {
      on: '2026-11-23',
      name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
      kind: 'swapped',
      status: 'unconfirmed',
      source: SOURCE,
    },
  ],
  workedWeekendDays: [{ on: '2026-11-28', insteadOf: '2026-11-23', status: 'unconfirmed', source: SOURCE }],
};
