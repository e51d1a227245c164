import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { FactReader, leafContent } from './fact-reader.js';
import { leafHash } from './leaf-hash.js';

/** What waits for its leaf. */
interface Queued {
  readonly factTable: string;
  readonly key: string;
  readonly aspect: string;
  readonly number: number;
}

/** A leaf before it has its place. */
export interface NewLeaf extends Omit<Queued, 'number'> {
  readonly group: string;
  readonly hash: Buffer;
}

/** How much of the queue is taken at a time, and behind which place of it. */
export interface QueuePart {
  readonly most: number;
  /** Absent: from its beginning. */
  readonly after?: Queued | undefined;
}

interface Taken {
  readonly leaves: readonly NewLeaf[];
  /** The place behind which there may be more. */
  readonly last?: Queued;
}

const READ_AT_ONCE = 2000;
const BEGINNING: Queued = { factTable: '', key: '', aspect: '', number: 0 };

/**
 * Takes so many out of the queue, each with its leaf. What waits for a leaf and is no longer there stays, and whoever
 * takes the next goes on behind it: `verify` names it.
 */
export async function takeQueued(trx: Db, { most, after = BEGINNING }: QueuePart): Promise<Taken> {
  const { rows } = await sql<Queued>`
    select fact_table, key, aspect, number from unanchored
    where (fact_table, key, aspect, number)
      > (${after.factTable}, ${after.key}, ${after.aspect}, ${after.number}::bigint)
    order by fact_table, key, aspect, number limit ${most}`.execute(trx);
  const reader = await FactReader.of(trx);
  const leaves = new Map<string, NewLeaf>();
  for (const page of pagesByTable(rows)) {
    const [{ factTable } = { factTable: '' }] = page;
    const facts = new Map(
      (await reader.read(factTable, [...new Set(page.map(({ key }) => key))])).map((fact) => [
        fact.key,
        fact,
      ]),
    );
    const taken = page.filter(({ key }) => facts.has(key));
    for (const { key, aspect } of taken) {
      const fact = facts.get(key);
      if (fact === undefined) continue;
      const hash = leafHash(leafContent(factTable, fact, aspect));
      leaves.set(JSON.stringify([factTable, key, aspect]), {
        factTable,
        key,
        aspect,
        group: fact.group,
        hash,
      });
    }
    await leaveQueue(trx, taken);
  }
  const last = rows.length < most ? undefined : rows.at(-1);
  return { leaves: [...leaves.values()], ...(last === undefined ? {} : { last }) };
}

function pagesByTable(rows: readonly Queued[]): Queued[][] {
  const pages: Queued[][] = [];
  for (const row of rows) {
    const page = pages.at(-1);
    if (page?.[0]?.factTable === row.factTable && page.length < READ_AT_ONCE) page.push(row);
    else pages.push([row]);
  }
  return pages;
}

async function leaveQueue(trx: Db, taken: readonly Queued[]): Promise<void> {
  if (taken.length === 0) return;
  await sql`delete from unanchored where (fact_table, key, aspect, number) in (select * from unnest(
    ${taken.map(({ factTable }) => factTable)}::text[], ${taken.map(({ key }) => key)}::text[],
    ${taken.map(({ aspect }) => aspect)}::text[], ${taken.map(({ number }) => number)}::bigint[]))`.execute(
    trx,
  );
}
