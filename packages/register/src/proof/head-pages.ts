import { sql } from 'kysely';
import type { ChainHead } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import { DOOR_STREAM } from '../people/tell-of-door.js';

/** The head of a chain as the read model keeps it, with the id and the key of its stream. */
export type StreamHeadRow = ChainHead & { readonly stream: string; readonly key: number };

/** Streams read at once: enough to be quick, few enough to leave the process its breath. */
const PAGE = 250;

/** The heads of all chains, so many at once. Throws what its queries throw. */
export async function* headPages(db: Db): AsyncGenerator<StreamHeadRow[]> {
  let after = '';
  for (;;) {
    const heads = await nextHeads(db, after);
    const last = heads.at(-1);
    if (last === undefined) return;
    after = last.stream;
    yield heads;
  }
}

async function nextHeads(db: Db, after: string): Promise<StreamHeadRow[]> {
  const { rows } = await sql<StreamHeadRow>`
    select * from ${HEADS} where stream > ${after} order by stream limit ${PAGE}`.execute(db);
  return rows;
}

/** The heads of chains by their keys. Throws what its query throws. */
export async function headsOf(db: Db, keys: readonly number[]): Promise<StreamHeadRow[]> {
  const { rows } =
    await sql<StreamHeadRow>`select * from ${HEADS} where key = any(${keys}::bigint[])`.execute(db);
  return rows;
}

const HEADS = sql`(
  select assignment_id as stream, a.assignment_key as key, coalesce(last_sequence, 0) as last_sequence,
    coalesce(last_hash, ''::bytea) as last_hash
  from assignments a left join standings s on s.assignment_key = a.assignment_key
  union all select cycle_id, cycle_key, last_sequence, last_hash from cycles
  union all select slug, plan_key, last_sequence, last_hash from plans
  union all select ${DOOR_STREAM}, door_key, last_sequence, last_hash from door where last_sequence > 0
) as heads`;
