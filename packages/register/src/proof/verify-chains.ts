import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { EventRow } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { cycleDigest } from '../cycles/cycle-digest.js';
import { checkedAtWork } from './checked-at-work.js';
import { chainFault, type ChainFault } from './chain-fault.js';
import { headPages, type StreamHeadRow } from './head-pages.js';

/** What the chains came to; `broken` is the first broken place, by stream. */
export type ChainVerification = Omit<Untold<VerifyAnswer>, 'files' | 'letters' | 'facts'>;

/**
 * Recomputes every hash chain and compares it with the head that assignments, cycles and plans keep: finds
 * events that were changed, taken out, put in or cut off, and assignments that vanished whole. Whoever
 * rewrites a chain and its head together is found only by a checkpoint that lies elsewhere, or a backup.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function verifyChains(register: Pick<Register, 'db'>): Promise<ChainVerification> {
  return await checkedAtWork(register, provedChains, ({ broken }) => broken === undefined);
}

async function provedChains({ db }: Pick<Register, 'db'>): Promise<ChainVerification> {
  const count = { streams: 0, events: 0 };
  for await (const { heads, events } of chainPages(db)) {
    count.streams += heads.length;
    count.events += [...events.values()].flat().length;
    const broken = await pageFault(db, heads, events);
    if (broken !== undefined) return { ...count, broken };
  }
  const broken = await unknownStream(db);
  return broken === undefined ? count : { ...count, broken };
}

async function* chainPages(db: Db) {
  for await (const heads of headPages(db)) yield { heads, events: await eventsOf(db, heads) };
}

async function eventsOf(db: Db, heads: readonly StreamHeadRow[]): Promise<Map<string, EventRow[]>> {
  const ids = new Map(heads.map(({ key, stream }) => [key, stream]));
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('streamKey', '=', sql<number>`any(${[...ids.keys()]})`)
    .orderBy('streamKey')
    .orderBy('sequence')
    .execute();
  const events = new Map<string, EventRow[]>(heads.map(({ stream }) => [stream, []]));
  for (const { streamKey, ...row } of rows) {
    const stream = ids.get(streamKey) ?? '';
    events.get(stream)?.push({ stream, ...row });
  }
  return events;
}

async function pageFault(
  db: Db,
  heads: readonly StreamHeadRow[],
  events: ReadonlyMap<string, readonly EventRow[]>,
): Promise<ChainFault | undefined> {
  for (const { stream, ...head } of heads) {
    const rows = events.get(stream) ?? [];
    const fault = chainFault(stream, rows, head) ?? (await openingFault(db, stream, rows));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * A cycle's opening says which assignments it opened with; transfers open others, and say so too, and units that join
 * late have an event of the cycle that names what they owe.
 */
async function openingFault(
  db: Db,
  stream: string,
  events: readonly EventRow[],
): Promise<ChainFault | undefined> {
  const opened = events.find(({ fact }) => fact.type === 'cycle-opened');
  if (opened?.fact.type !== 'cycle-opened') return undefined;
  const joined = events.flatMap(({ fact }) => (fact.type === 'cycle-joined' ? fact.assignments : []));
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select('assignmentId')
    .where('cycleId', '=', stream)
    .where('transferredFrom', 'is', null)
    .execute();
  const { assignments, digest } = opened.fact;
  const there = new Set(rows.map((row) => row.assignmentId));
  const isJoined = joined.every((id) => there.delete(id));
  const isWhole = isJoined && there.size === assignments && cycleDigest([...there]) === digest;
  return isWhole ? undefined : { stream, sequence: opened.sequence, reason: 'assignments-differ' };
}

/** Events of a stream that nothing in the register speaks of. */
async function unknownStream(db: Db): Promise<ChainFault | undefined> {
  const { rows } = await sql<{ stream: string; sequence: number }>`
    select stream_key::text as stream, sequence from events
    where not exists (select from assignments where assignment_key = stream_key)
      and not exists (select from cycles where cycle_key = stream_key)
      and not exists (select from plans where plan_key = stream_key)
      and not exists (select from door where door_key = stream_key)
    order by stream_key, sequence limit 1`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : { ...row, reason: 'stream-unknown' };
}
