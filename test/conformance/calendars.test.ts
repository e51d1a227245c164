import { describe } from '@jest/globals';
import {
  cultureDayBridge2026,
  vnCivilService,
  withOverride,
  workingCalendar,
  type CalendarData,
} from '@kyhan/calendar';
import { exerciseCalendar } from '@kyhan/testkit/conformance';

/** A calendar of another country's kind: rest on Friday and Saturday, one Saturday worked for a Sunday off. */
const FRIDAYS_OFF: CalendarData = {
  name: 'fridays-off',
  weekend: [5, 6],
  announcedYears: { from: 2024, to: 2025 },
  daysOff: [
    { on: '2024-03-24', name: { vi: 'Nghỉ hoán đổi', en: 'Swapped' }, kind: 'swapped', status: 'announced' },
    { on: '2025-01-01', name: { vi: 'Năm mới', en: 'New Year' }, kind: 'statutory', status: 'statutory' },
  ],
  workedWeekendDays: [{ on: '2024-03-23', insteadOf: '2024-03-24', status: 'announced' }],
};

describe('the calendar of the Vietnamese civil service', () => {
  exerciseCalendar(() => workingCalendar(vnCivilService), { from: 2025, to: 2026 });
});

describe('that calendar in years that nobody has announced', () => {
  exerciseCalendar(() => workingCalendar(vnCivilService), { from: 2030, to: 2031 });
});

describe('that calendar with a day swapped by an override', () => {
  const merged = withOverride(vnCivilService, cultureDayBridge2026);
  exerciseCalendar(() => workingCalendar(merged), { from: 2026, to: 2026 });
});

describe('a calendar whose weekend is Friday and Saturday', () => {
  exerciseCalendar(() => workingCalendar(FRIDAYS_OFF));
});
