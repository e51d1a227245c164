import type { Timetable } from '@kyhan/engine';
import { at, DAY } from '../clock/at.js';

/** Opens on the 1st, reminds on the 20th, due at the end of the 25th, escalates on the 27th and 29th, locks on 10 April. */
export function timetable(changes: Partial<Timetable> = {}): Timetable {
  return {
    opensAt: at('2026-03-01'),
    openingNoticeAt: at('2026-03-02', 8),
    dueOn: '2026-03-25',
    dueAt: at('2026-03-26'),
    remindAt: [at('2026-03-20', 8)],
    overdueNoticeAt: at('2026-03-26', 8),
    overdueRemindAt: [at('2026-03-30', 8)],
    escalateAt: [
      { level: 1, to: 'head', at: at('2026-03-27', 8) },
      { level: 2, to: 'coordinator', at: at('2026-03-29', 8) },
    ],
    lockAt: at('2026-04-10'),
    ...changes,
  };
}

/** The same with another last good day: nobody is reminded, and fifteen days later it is locked. */
export function timetableUntil(dueOn: string): Timetable {
  const dueAt = at(dueOn) + DAY;
  const silent = { remindAt: [], overdueRemindAt: [], escalateAt: [] };
  return timetable({ dueOn, dueAt, overdueNoticeAt: dueAt + DAY / 3, lockAt: dueAt + 15 * DAY, ...silent });
}
