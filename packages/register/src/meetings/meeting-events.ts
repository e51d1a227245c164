import type { OfficialPaper } from '@kyhan/contracts';
import { sql } from 'kysely';
import { eventsWithPapers } from '../events-with-papers.js';
import type { Db, Register } from '../connection/register.js';
import { present } from '../present.js';
import type { CycleFact } from '../register-fact.js';

/** What is said or done about the meeting of a cycle. */
export type MeetingFact = Extract<CycleFact, { readonly type: `meeting-${string}` }>;

const TYPES: Readonly<Record<MeetingFact['type'], true>> = {
  'meeting-answered': true,
  'meeting-attended': true,
  'meeting-cancelled': true,
};

/** The same in its place: when, by whom and why. */
export interface MeetingEvent {
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly actor: string;
  readonly fact: MeetingFact;
  /** Absent where nothing was said, or it was erased. */
  readonly reason?: string;
  /** What it rests on; absent where there is none, or it was erased. */
  readonly paper?: OfficialPaper;
}

/**
 * All that was said and done about the meeting of a cycle, the oldest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function meetingEvents({ db }: Register, cycleId: string): Promise<MeetingEvent[]> {
  return await meetingEventsWithin(db, cycleId);
}

/** The same within a transaction. */
export async function meetingEventsWithin(db: Db, cycleId: string): Promise<MeetingEvent[]> {
  const rows = await eventsWithPapers(db)
    .select(['events.at', 'events.actor', 'events.reason', 'events.fact', 'cyclePapers.paper'])
    .where('cycles.cycleId', '=', cycleId)
    .where(sql<string>`events.fact ->> 'type'`, 'in', Object.keys(TYPES))
    .orderBy('events.sequence')
    .execute();
  return rows.map(({ fact, ...event }) => ({ ...present(event), fact: fact as MeetingFact }));
}

type Cancelled = Extract<MeetingFact, { readonly type: 'meeting-cancelled' }>;

/** That a meeting was called off, and when; undefined where it was not. Pure; throws nothing. */
export function cancellationOf(
  events: readonly MeetingEvent[],
): (Pick<MeetingEvent, 'at'> & { readonly fact: Cancelled }) | undefined {
  for (const { at, fact } of events) if (fact.type === 'meeting-cancelled') return { at, fact };
  return undefined;
}
