import type { PurgedValue, PurgePart, PurgeSubject } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { findPurges } from './find-purges.js';

/** What a purge takes: values by where they lie, and contents of files by their hashes. */
export interface MeantByPurge {
  readonly values: readonly PurgedValue[];
  readonly files: readonly string[];
}

const COLUMNS: Readonly<Partial<Record<PurgePart, string>>> = {
  values: 'form_values',
  note: 'note',
  entry: 'entry_said',
  document: 'document',
  reason: 'reason',
};

/** Of which part a column was. Pure. @throws RangeError where no purge takes that column */
export function purgedPart(column: string): PurgePart {
  const parts = Object.entries(COLUMNS) as readonly (readonly [PurgePart, string])[];
  const [part] = parts.find(([, name]) => name === column) ?? [];
  if (part === undefined) throw new RangeError(`no part has ${column}`);
  return part;
}

/**
 * Where what is to go lies, with what quotes it: of what is there yet.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function meantByPurge(db: Db, subject: PurgeSubject): Promise<MeantByPurge> {
  const rows = await rowsOf(db, subject);
  const columns = subject.parts.flatMap((part) => COLUMNS[part] ?? []);
  const values = rows.flatMap(({ table, key, there }) =>
    columns.filter((column) => there.includes(column)).map((column) => ({ table, key, column })),
  );
  return { values, files: subject.parts.includes('files') ? await contentsOf(db, subject) : [] };
}

interface FoundRow {
  readonly table: string;
  readonly key: string;
  /** Columns that have a value. */
  readonly there: readonly string[];
}

const THERE = sql.raw(
  `(select coalesce(array_agg(name), '{}') from jsonb_each(to_jsonb(f)) as c (name, value) where value <> 'null')`,
);

async function rowsOf(db: Db, { kind, id, assignmentId = '' }: PurgeSubject): Promise<readonly FoundRow[]> {
  if (kind === 'submission') {
    return await found(
      db,
      sql`select 'submissions' as "table", jsonb_build_array(f.submission_id)::text as key,
      ${THERE} as there from submissions f where f.submission_id = ${id}`,
    );
  }
  if (kind === 'request') {
    return await found(
      db,
      sql`select 'requests' as "table", jsonb_build_array(f.request_id)::text as key,
      ${THERE} as there from requests f where f.request_id = ${id}`,
    );
  }
  return await found(
    db,
    sql`select 'unit_acts' as "table",
      jsonb_build_array(f.assignment_key, f.act_id)::text as key, ${THERE} as there
      from unit_acts f join assignments a using (assignment_key)
      where a.assignment_id = ${assignmentId} and f.act_id = ${id}
    union all select 'events', jsonb_build_array(f.stream_key, f.sequence)::text, ${THERE}
      from events f join assignments a on a.assignment_key = f.stream_key
      join unit_acts u on u.assignment_key = a.assignment_key and u.taken_in_sequence = f.sequence
      where a.assignment_id = ${assignmentId} and u.act_id = ${id}`,
  );
}

async function found(db: Db, query: ReturnType<typeof sql>): Promise<readonly FoundRow[]> {
  return (await (query as ReturnType<typeof sql<FoundRow>>).execute(db)).rows;
}

async function contentsOf(db: Db, { kind, id }: PurgeSubject): Promise<readonly string[]> {
  if (kind !== 'submission') return [];
  const { rows } = await sql<{ sha256: string }>`
    select distinct encode(sha256, 'hex') as sha256 from submission_files
    where submission_id = ${id} order by 1`.execute(db);
  const ofIt = (await findPurges(db)).filter(({ subject }) => subject.kind === kind && subject.id === id);
  const gone = new Set(ofIt.flatMap(({ done }) => done?.files ?? []));
  return rows.map(({ sha256 }) => sha256).filter((sha256) => !gone.has(sha256));
}
