import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { withoutLimits } from '../connection/without-limits.js';
import type { KeptFiles } from '../contents/kept-files.js';
import { failPoint } from '../fail-points/fail-point.js';

/** Tables that held contents themselves until release 0.3. */
const HELD = ['files', 'unsent_files'] as const;

/**
 * Takes contents that the tables of older releases hold out of them: each is streamed to where files are kept, checked
 * against its hash, and only when all are there the column goes: one that somebody changed stays where it is, and
 * `verify` names it. Interrupted, it begins again and finds what it had moved.
 * @throws KyhanError FILES_UNAVAILABLE
 */
export async function moveContents(db: Db, schema: string, files: KeptFiles): Promise<void> {
  if ((await holding(db, schema)).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await withoutLimits(trx);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`kyhan contents ${schema}`}, 0))`.execute(trx);
    // Another process that started together with this one may have moved them meanwhile.
    for (const table of await holding(trx, schema)) {
      let isWhole = true;
      for (const row of await heldIn(trx, table)) {
        isWhole = (await isMoved(trx, { table, ...row, files })) && isWhole;
        failPoint('content-moved');
      }
      if (isWhole) await sql`alter table ${sql.table(table)} drop column content`.execute(trx);
    }
  });
}

async function holding(db: Db, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = ${schema} and column_name = 'content' and table_name in (${sql.join(HELD)})
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

interface Held {
  readonly sha256: Buffer;
  readonly size: number;
}

async function heldIn(trx: Db, table: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select distinct sha256, octet_length(content) as size from ${sql.table(table)}
    where content is not null order by sha256`.execute(trx);
  return rows;
}

interface Moving extends Held {
  readonly table: string;
  readonly files: KeptFiles;
}

async function isMoved(trx: Db, moving: Moving): Promise<boolean> {
  const { sha256, size, files } = moving;
  const name = sha256.toString('hex');
  // What was moved before an interruption had been checked.
  if ((await files.sizeOf(name)) === size) return true;
  const { sha256: found } = await files.receive(piecesOf(trx, moving));
  if (found === name) return true;
  await files.delete(found);
  return false;
}

/** So much of a content is in memory at once. */
const PIECE = 1024 * 1024;

async function* piecesOf(trx: Db, { table, sha256, size }: Moving): AsyncGenerator<Buffer> {
  for (let from = 0; from < size; from += PIECE) {
    const { rows } = await sql<{ piece: Buffer }>`
      select substring(content from ${from + 1}::int for ${PIECE}::int) as piece from ${sql.table(table)}
      where sha256 = ${sha256} and content is not null limit 1`.execute(trx);
    const [row] = rows;
    if (row !== undefined) yield row.piece;
  }
}
