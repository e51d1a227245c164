import type { CycleEventType, MeetingAnswered, OfficialPaper, PurgedPart } from '@kyhan/contracts';
import type { Register } from '../connection/register.js';
import { present } from '../present.js';
import { purgedParts, type ToldPurge } from '../purges/purged-parts.js';
import type { CycleFact } from '../register-fact.js';

/** Something that happened to a cycle as a whole. */
export interface CycleEvent {
  readonly sequence: number;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly actor: string;
  readonly type: CycleEventType;
  /** Absent where there is none, or it was erased. */
  readonly reason?: string;
  /** What it rests on; absent where there is none, or it was erased. */
  readonly paper?: OfficialPaper;
  /** The day that its meeting was moved to, where that is what happened. */
  readonly meetingOn?: string;
  /** Which unit answered its invitation, and how. */
  readonly answered?: MeetingAnswered & { readonly unitId: string };
  /** Whose report was issued, sent or arrived. */
  readonly reportOf?: string;
  /** The day that it was given, where it was confirmed with another than the plan's. */
  readonly givenDueOn?: string;
  /** What of it went by an act. */
  readonly purged?: readonly PurgedPart[];
  /** The number of the act, where it tells of one. */
  readonly purge?: number;
}

/**
 * What happened to a cycle as a whole, the oldest first. Instants are plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function cycleHistory({ db }: Register, cycleId: string): Promise<CycleEvent[]> {
  const rows = await db
    .selectFrom('cycles')
    .innerJoin('events', 'events.streamKey', 'cycles.cycleKey')
    .leftJoin('cyclePapers', (join) =>
      join
        .onRef('cyclePapers.cycleKey', '=', 'events.streamKey')
        .onRef('cyclePapers.sequence', '=', 'events.sequence'),
    )
    .select([
      'events.sequence',
      'events.at',
      'events.actor',
      'events.reason',
      'events.fact',
      'cyclePapers.paper',
      'cycles.cycleKey',
    ])
    .where('cycles.cycleId', '=', cycleId)
    .orderBy('events.sequence')
    .execute();
  const purges = rows.flatMap(({ at, fact }) => (fact.type === 'cycle-purged' ? [{ at, fact }] : []));
  return rows.map(({ fact, reason, paper, cycleKey, ...event }) => {
    const told = fact as CycleFact;
    const key = [cycleKey, event.sequence];
    const given = told.type === 'cycle-confirmed' && told.dueOn !== undefined ? told.dueOn : null;
    const meetingOn = told.type === 'cycle-postponed' ? told.meetingOn : null;
    const answered = told.type === 'meeting-answered' ? told : null;
    const reportOf = 'assignmentId' in told && told.type !== 'cycle-reopened' ? told.unitId : null;
    return {
      ...event,
      type: told.type,
      ...purgedOf(purges, key),
      ...present({ purge: told.type === 'cycle-purged' ? told.purge : null }),
      ...present({ reason, paper, givenDueOn: given, meetingOn, answered, reportOf }),
    };
  });
}

/** Of an event with the paper by which it was done. */
function purgedOf(purges: readonly ToldPurge[], key: readonly number[]): Pick<CycleEvent, 'purged'> {
  const purged = ['events', 'cycle_papers'].flatMap(
    (table) => purgedParts(purges, { table, key }).purged ?? [],
  );
  return purged.length === 0 ? {} : { purged };
}
