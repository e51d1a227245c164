import type { OfficialPaper } from '@kyhan/contracts';
import type { SendingEvent, SendingFact } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { present } from '../present.js';

/** What became of a report on its way out, in its place: when and by whom it was told. */
export interface SendingRecord extends SendingEvent {
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly actor: string;
  /** Under which number it was issued; absent where that was erased, and of what is told after. */
  readonly paper?: OfficialPaper;
}

const TYPES: Readonly<Record<SendingFact['type'], true>> = {
  'report-issued': true,
  'report-sent': true,
  'report-arrived': true,
};

/**
 * All that was told about reports of some cycles on their way out, the oldest of each first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sendingEvents({ db }: Register, cycleIds: readonly string[]): Promise<SendingRecord[]> {
  return await sendingEventsWithin(db, cycleIds);
}

/** The same within a transaction. */
export async function sendingEventsWithin(db: Db, cycleIds: readonly string[]): Promise<SendingRecord[]> {
  if (cycleIds.length === 0) return [];
  const rows = await db
    .selectFrom('events')
    .innerJoin('cycles', 'cycles.cycleKey', 'events.streamKey')
    .leftJoin('cyclePapers', (join) =>
      join
        .onRef('cyclePapers.cycleKey', '=', 'events.streamKey')
        .onRef('cyclePapers.sequence', '=', 'events.sequence'),
    )
    .select(['events.at', 'events.actor', 'events.fact', 'cyclePapers.paper'])
    .where('cycles.cycleId', '=', sql<string>`any(${cycleIds})`)
    .where(sql<string>`events.fact ->> 'type'`, 'in', Object.keys(TYPES))
    .orderBy('cycles.cycleId')
    .orderBy('events.sequence')
    .execute();
  return rows.map(({ fact, ...event }) => ({ ...present(event), fact: fact as SendingFact }));
}
