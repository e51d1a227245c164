import type { OfficialPaper } from '@kyhan/contracts';
import type { SendingEvent, SendingFact } from '@kyhan/engine';
import { sql } from 'kysely';
import { eventsWithPapers } from '../events-with-papers.js';
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
  if (cycleIds.length === 0) return [];
  return await recorded(told(db).where('cycles.cycleId', '=', sql<string>`any(${cycleIds})`));
}

/** Of which report of a cycle it was told. */
interface OfReport {
  readonly cycleId: string;
  readonly assignmentId: string;
}

/**
 * The same of one report alone, also within a transaction.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sendingEventsOf(
  { db }: Pick<Register, 'db'>,
  { cycleId, assignmentId }: OfReport,
): Promise<SendingRecord[]> {
  const own = told(db).where('cycles.cycleId', '=', cycleId);
  return await recorded(own.where(sql<string>`events.fact ->> 'assignmentId'`, '=', assignmentId));
}

function told(db: Db) {
  return eventsWithPapers(db)
    .select(['events.at', 'events.actor', 'events.fact', 'cyclePapers.paper'])
    .where(sql<string>`events.fact ->> 'type'`, 'in', Object.keys(TYPES))
    .orderBy('cycles.cycleId')
    .orderBy('events.sequence');
}

async function recorded(query: ReturnType<typeof told>): Promise<SendingRecord[]> {
  const rows = await query.execute();
  return rows.map(({ fact, ...event }) => ({ ...present(event), fact: fact as SendingFact }));
}
