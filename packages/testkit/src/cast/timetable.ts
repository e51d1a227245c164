import type { Timetable } from '@kyhan/engine';
import { at } from '../clock/at.js';

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
