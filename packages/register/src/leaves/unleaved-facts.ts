import type { LeafName } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { aspectsOf, FactReader, type FactRow } from './fact-reader.js';
import { FACT_TABLES } from './fact-tables.js';
import type { FoundFaults } from './found-faults.js';

const READ_AT_ONCE = 2000;

/** Names every fact that has no leaf and waits for none: it was put in past the queue, or its leaf was taken away. */
export async function unleavedFacts(db: Db, faults: FoundFaults): Promise<void> {
  const reader = await FactReader.of(db);
  for (const table of Object.keys(FACT_TABLES)) {
    let page = await reader.page(table, undefined, READ_AT_ONCE);
    for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
      for (const one of await unleavedOf(db, table, page)) faults.fact({ ...one, reason: 'no-leaf' });
      page = await reader.page(table, last.key, READ_AT_ONCE);
    }
  }
}

async function unleavedOf(db: Db, table: string, page: readonly FactRow[]): Promise<LeafName[]> {
  const keys = page.map(({ key }) => key);
  const known = await knownLeaves(db, table, keys);
  const named = page.flatMap((fact) => leavesOf(table, fact));
  return named
    .filter(({ key, aspect }) => !known.has(`${aspect} ${key}`))
    .map((leaf) => ({ table, ...leaf }));
}

function leavesOf(table: string, fact: FactRow) {
  return aspectsOf(table, fact).map((aspect) => ({ key: fact.key, aspect }));
}

async function knownLeaves(db: Db, table: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select aspect || ' ' || key as name from leaves where fact_table = ${table} and key = any(${keys})
    union select aspect || ' ' || key from unanchored where fact_table = ${table} and key = any(${keys})`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}
