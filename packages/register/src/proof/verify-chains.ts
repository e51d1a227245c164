import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { ChainHead, EventRow } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { cycleDigest } from '../cycles/cycle-digest.js';
import { chainFault, type ChainFault } from './chain-fault.js';

/** What the chains came to; `broken` is the first broken place, by stream. */
export type ChainVerification = Untold<VerifyAnswer>;

/** Streams read at once: enough to be quick, few enough to leave the process its breath. */
const PAGE = 250;

/**
 * Recomputes every hash chain and compares it with the head that assignments, cycles and plans keep: finds
 * events that were changed, taken out, put in or cut off, and assignments that vanished whole. Whoever
 * rewrites a chain and its head together is found only by comparing with a backup.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function verifyChains({ db }: Register): Promise<ChainVerification> {
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

type StreamHeadRow = ChainHead & { readonly stream: string };

async function* chainPages(db: Db) {
  let after = '';
  for (;;) {
    const heads = await nextHeads(db, after);
    const last = heads.at(-1);
    if (last === undefined) return;
    after = last.stream;
    yield {
      heads,
      events: await eventsOf(
        db,
        heads.map(({ stream }) => stream),
      ),
    };
  }
}

async function nextHeads(db: Db, after: string): Promise<StreamHeadRow[]> {
  const { rows } = await sql<StreamHeadRow>`
    select stream, last_sequence, last_hash from (
      select assignment_id as stream, last_sequence, last_hash from assignments
      union all select cycle_id, last_sequence, last_hash from cycles
      union all select slug, last_sequence, last_hash from plans
    ) as heads where stream > ${after} order by stream limit ${PAGE}`.execute(db);
  return rows;
}

async function eventsOf(db: Db, streams: readonly string[]): Promise<Map<string, EventRow[]>> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('stream', '=', sql<string>`any(${streams})`)
    .orderBy('stream')
    .orderBy('sequence')
    .execute();
  const events = new Map<string, EventRow[]>(streams.map((stream) => [stream, []]));
  for (const row of rows) events.get(row.stream)?.push(row);
  return events;
}

async function pageFault(
  db: Db,
  heads: readonly StreamHeadRow[],
  events: ReadonlyMap<string, readonly EventRow[]>,
): Promise<ChainFault | undefined> {
  for (const { stream, ...head } of heads) {
    const rows = events.get(stream) ?? [];
    const fault = chainFault(stream, rows, head) ?? (await openingFault(db, stream, rows[0]));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** A cycle's first event says which assignments it opened with; transfers open others, and say so too. */
async function openingFault(
  db: Db,
  stream: string,
  first: EventRow | undefined,
): Promise<ChainFault | undefined> {
  if (first?.fact.type !== 'cycle-opened') return undefined;
  const rows = await db
    .selectFrom('assignments')
    .select('assignmentId')
    .where('cycleId', '=', stream)
    .where('transferredFrom', 'is', null)
    .execute();
  const { assignments, digest } = first.fact;
  const isWhole = rows.length === assignments && cycleDigest(rows.map((row) => row.assignmentId)) === digest;
  return isWhole ? undefined : { stream, sequence: 1, reason: 'assignments-differ' };
}

/** Events of a stream that nothing in the register speaks of. */
async function unknownStream(db: Db): Promise<ChainFault | undefined> {
  const { rows } = await sql<{ stream: string; sequence: number }>`
    select stream, sequence from events
    where not exists (select from assignments where assignment_id = stream)
      and not exists (select from cycles where cycle_id = stream)
      and not exists (select from plans where slug = stream)
    order by stream, sequence limit 1`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : { ...row, reason: 'stream-unknown' };
}
