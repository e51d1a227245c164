import type { Instant, PlainDate } from '@kyhan/calendar';
import type { MoveCause } from '@kyhan/plan';

/** An assignment gets other days for all: the plan's calendar was corrected, a rule changed, or its meeting was put off. */
export interface DayMove {
  readonly because: MoveCause;
  /** The day that was in force: the move holds only while it still is. */
  readonly from: { readonly dueOn: PlainDate; readonly dueAt: Instant };
  /** The new day of the meeting, where that is why. */
  readonly meetingOn?: PlainDate;
}

/** Whether the due day moves, or only the mornings of reminders and escalations do. Pure; throws nothing. */
export function movesDue<At extends Instant | string>(
  { from }: { readonly from: { readonly dueAt: At } },
  { dueAt }: { readonly dueAt: At },
): boolean {
  return from.dueAt !== dueAt;
}
