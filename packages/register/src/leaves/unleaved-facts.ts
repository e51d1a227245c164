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
    let after: string | undefined;
    for (;;) {
      const page = await reader.page(table, after, READ_AT_ONCE);
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.key;
      const known = await knownLeaves(
        db,
        table,
        page.map(({ key }) => key),
      );
      for (const { key, aspect } of page.flatMap((fact) => leavesOf(table, fact)))
        if (!known.has(`${aspect} ${key}`)) faults.fact({ table, key, aspect, reason: 'no-leaf' });
    }
  }
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
