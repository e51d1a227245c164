import type { PurgedValue, PurgePart, PurgeSubject } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { alsoMeant } from './also-meant.js';
import { purgeableColumns } from './purgeable-columns.js';
import type { TypedRow } from './typed-row.js';
import { typedRows } from './typed-rows.js';

/** What a purge takes: values by where they lie, and contents of files by their hashes. */
export interface MeantByPurge {
  readonly values: readonly PlacedValue[];
  readonly files: readonly string[];
  /** Quotes it in a fact from before such words were apart: it stays. */
  readonly inClear: readonly PurgedValue[];
}

/** A value that goes, and of which cycle it is. */
interface PlacedValue extends PurgedValue {
  readonly cycleId: string | null;
}

/**
 * Where what is to go lies, with what quotes it: of what is there yet. What says the very words goes
 * too as far as it is surely the same: because of these, or too long for a coincidence.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function meantByPurge(db: Db, subject: PurgeSubject): Promise<MeantByPurge> {
  const own = await typedRows(db, subject);
  const also = await alsoMeant(db, own, subject);
  const values = new Map<string, PlacedValue>();
  const placed = [
    ...own.flatMap((row) => valuesOf(row, subject.parts)),
    ...also.flatMap((row) => valuesOf(row)),
  ];
  for (const value of placed) values.set(`${value.table}.${value.column} ${value.key}`, value);
  const inClear = also.filter(({ isInClear }) => isInClear);
  return {
    values: [...values.values()],
    files: subject.parts.includes('files') ? await contentsOf(db, subject) : [],
    inClear: inClear.map(({ table, key }) => ({ table, key, column: 'data' })),
  };
}

function valuesOf({ table, key, cycleId, there }: TypedRow, parts?: readonly PurgePart[]): PlacedValue[] {
  const columns = purgeableColumns(table, parts);
  return columns
    .filter((column) => there.includes(column))
    .map((column) => ({ table, key, column, cycleId }));
}

/** Of a submission's files those whose contents no act has taken yet. */
async function contentsOf(db: Db, { kind, id }: PurgeSubject): Promise<readonly string[]> {
  if (kind !== 'submission') return [];
  const { rows } = await sql<{ sha256: string }>`
    select distinct encode(f.sha256, 'hex') as sha256 from submission_files f
    where f.submission_id = ${id} and not exists (
      select from door join events asked on asked.stream_key = door.door_key and asked.fact ->> 'type' = 'purge-asked'
        and asked.fact ->> 'kind' = 'submission' and asked.fact ->> 'id' = ${id}
      join events done on done.stream_key = asked.stream_key and done.fact ->> 'type' = 'purged'
        and done.fact ->> 'purge' = asked.fact ->> 'purge'
      where done.fact -> 'files' ? encode(f.sha256, 'hex'))
    order by 1`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}
