import { vnCivilService, workingCalendar } from '@kyhan/calendar';
import type { Policy, WorkingDaysOrDays } from '@kyhan/plan';

// What tests of timetables begin with: a policy as the plan format writes it, and a day before Christmas 2023.

export const HANOI = 'Asia/Ho_Chi_Minh';
export const calendar = workingCalendar(vnCivilService);
export const workingDays = (count: number): WorkingDaysOrDays => ({ unit: 'working-days', count });

/** As the plan format writes it for `ordered`. */
export const ORDERED: Policy = {
  id: 'ordered',
  remind: [workingDays(10), workingDays(3), workingDays(0)],
  sendAt: '08:00',
  overdue: { every: workingDays(2), atMost: 5 },
  escalate: [
    { after: workingDays(1), to: 'head' },
    { after: workingDays(3), to: 'coordinator' },
    { after: workingDays(5), to: 'owner' },
  ],
  lock: { after: workingDays(20) },
};

/** Due on Monday 25 December 2023; Monday 1 January 2024 is a day off. */
export const CHRISTMAS = {
  opensAt: Date.parse('2023-12-01T00:00:00+07:00'),
  dueOn: '2023-12-25',
  dueAt: Date.parse('2023-12-26T00:00:00+07:00'),
} as const;
