import type { Instant, PlainDate } from '@kyhan/calendar';
import type { Timetable } from './timetable/timetable.js';

/** A new version of the plan gives an assignment other days: its calendar was corrected, or a rule changed. */
export interface DayMove {
  readonly because: 'calendar-corrected' | 'rule-changed';
  /** The day that was in force: the move holds only while it still is. */
  readonly from: { readonly dueOn: PlainDate; readonly dueAt: Instant };
}

/** Whether the due day moves, or only the mornings of reminders and escalations do. Pure; throws nothing. */
export function movesDue({ from }: DayMove, { dueAt }: Pick<Timetable, 'dueAt'>): boolean {
  return from.dueAt !== dueAt;
}
