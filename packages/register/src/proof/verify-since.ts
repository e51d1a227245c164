import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { EventRow } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { checkedAtWork } from './checked-at-work.js';
import { chainFault, type ChainFault } from './chain-fault.js';
import { headsOf, type StreamHeadRow } from './head-pages.js';
import { verifyContents } from './verify-files.js';
import type { EventTable } from '../schema.js';
import { findCheckpoint } from '../leaves/get-checkpoint-file.js';
import { verifyFacts, type ProvedFrom } from './verify-facts.js';

/**
 * Proves what came after a checkpoint: facts that were anchored since or are not yet, the end of each chain that went on,
 * files handed in. What was before stands on that checkpoint.
 * @throws KyhanError CHECKPOINT_NOT_FOUND, REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function verifySince(
  register: Register,
  since: number | 'last',
  from: Pick<ProvedFrom, 'trusted' | 'keys'> = {},
): Promise<Untold<VerifyAnswer>> {
  const found = await findCheckpoint(register, since);
  if (found === undefined) throw new KyhanError('CHECKPOINT_NOT_FOUND', { number: since });
  const after = found.statement.number;
  const chains = await checkedAtWork(
    register,
    ({ db }) => chainsSince(db, after),
    ({ broken }) => broken === undefined,
  );
  const hashes = await keysSince(register.db, { table: 'files', after });
  const files = await verifyContents(
    register,
    hashes.map((key) => String((JSON.parse(key) as readonly unknown[])[0])),
  );
  return {
    ...chains,
    files: { ...files, orphans: [] },
    facts: await verifyFacts(register, { ...from, after }),
  };
}

interface Since {
  readonly table: string;
  readonly after: number;
}

function leavesSince({ table, after }: Since) {
  return sql`(select key from leaves where checkpoint > ${after} and fact_table = ${table}
    union all select key from unanchored where fact_table = ${table}) as since`;
}

async function keysSince(db: Db, since: Since): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select distinct key from ${leavesSince(since)}`.execute(db);
  return rows.map(({ key }) => key);
}

/** A chain that went on, and with which event. */
interface GrownChain {
  readonly key: number;
  readonly from: number;
}

const CHAINS_AT_ONCE = 500;

async function chainsSince(
  db: Db,
  after: number,
): Promise<Pick<Untold<VerifyAnswer>, 'streams' | 'events' | 'broken'>> {
  const { rows: grown } = await sql<GrownChain>`
    select (key::jsonb ->> 0)::bigint as key, min((key::jsonb ->> 1)::integer) as "from"
    from ${leavesSince({ table: 'events', after })} group by 1 order by 1`.execute(db);
  const count = { streams: grown.length, events: 0 };
  for (let at = 0; at < grown.length; at += CHAINS_AT_ONCE) {
    const page = grown.slice(at, at + CHAINS_AT_ONCE);
    const { events, broken } = await pageOfChains(db, page);
    count.events += events;
    if (broken !== undefined) return { ...count, broken };
  }
  return count;
}

async function pageOfChains(db: Db, page: readonly GrownChain[]) {
  const heads = await headsOf(
    db,
    page.map(({ key }) => key),
  );
  const { rows } = await sql<EventTable & { fact: EventRow['fact'] }>`
    select e.* from unnest(${page.map(({ key }) => key)}::bigint[], ${page.map(({ from }) => from)}::integer[])
      as grown (key, first)
    join events e on e.stream_key = grown.key and e.sequence >= grown.first - 1
    order by e.stream_key, e.sequence`.execute(db);
  const byKey = new Map<number, (typeof rows)[number][]>();
  for (const row of rows) byKey.set(row.streamKey, [...(byKey.get(row.streamKey) ?? []), row]);
  let events = 0;
  for (const { key, from } of page) {
    const head = heads.find((one) => one.key === key);
    const own = byKey.get(key) ?? [];
    events += own.filter(({ sequence }) => sequence >= from).length;
    const broken = grownFault(head, own, from);
    if (broken !== undefined)
      return { events, broken: head === undefined ? { ...broken, stream: String(key) } : broken };
  }
  return { events, broken: undefined };
}

function grownFault(
  head: StreamHeadRow | undefined,
  rows: readonly (EventTable & { fact: EventRow['fact'] })[],
  from: number,
): ChainFault | undefined {
  if (head === undefined) return { stream: '', sequence: from, reason: 'stream-unknown' };
  const { stream, lastSequence, lastHash } = head;
  const events: EventRow[] = rows.map(({ streamKey: _key, ...row }) => ({ ...row, stream }));
  const before = from > 1 ? events.shift() : undefined;
  if (from > 1 && before?.sequence !== from - 1)
    return { stream, sequence: from - 1, reason: 'event-missing' };
  const following =
    before === undefined ? {} : { following: { lastSequence: before.sequence, lastHash: before.hash } };
  return chainFault(stream, events, { lastSequence, lastHash, ...following });
}
