import type { Instant, PlainDate } from '@kyhan/calendar';
import type { MeetingTime } from '@kyhan/plan';
import type { NoticeDraft } from '../notice-draft.js';

/** Why whoever was invited is written to again. */
export type MeetingChange =
  | { readonly change: 'moved'; readonly from: PlainDate; readonly reason: string }
  | { readonly change: 'cancelled'; readonly reason: string };

export interface Inviting {
  readonly cycleId: string;
  readonly time: MeetingTime;
  readonly units: readonly string[];
  /** Plan time before which they must not leave. */
  readonly notBefore: Instant;
  /** Absent: it is the first time that they are told. */
  readonly change?: MeetingChange;
}

/** The letters that invite units to a meeting, or tell them what became of it; the register gives them their number. Pure; throws nothing. */
export function invitations({ cycleId, time, units, notBefore, change }: Inviting): NoticeDraft[] {
  const { on, beginsAt, endsAt } = time;
  return units.map((toldUnitId) => ({
    kind: 'invitation',
    data: { meetingOn: on, beginsAt, endsAt, ...change },
    assignmentId: cycleId,
    ordinal: 1,
    addressee: 'focal-point',
    toldUnitId,
    notBefore,
    // Once it has begun nobody need be told of it.
    dueAt: beginsAt,
  }));
}
