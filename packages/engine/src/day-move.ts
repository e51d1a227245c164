import type { Instant, PlainDate } from '@kyhan/calendar';
import type { MoveCause } from '@kyhan/plan';

/** A new version of the plan gives an assignment other days: its calendar was corrected, or a rule changed. */
export interface DayMove {
  readonly because: MoveCause;
  /** The day that was in force: the move holds only while it still is. */
  readonly from: { readonly dueOn: PlainDate; readonly dueAt: Instant };
}

/** Whether the due day moves, or only the mornings of reminders and escalations do. Pure; throws nothing. */
export function movesDue<At extends Instant | string>(
  { from }: { readonly from: { readonly dueAt: At } },
  { dueAt }: { readonly dueAt: At },
): boolean {
  return from.dueAt !== dueAt;
}
