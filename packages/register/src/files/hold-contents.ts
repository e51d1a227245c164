import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { filesUnavailable } from '../contents/files-unavailable.js';
import type { KeptContent } from '../contents/kept-files.js';

/** Held by all who write down that a content is there, and alone by whoever removes one of which nothing is written. */
const HELD = sql`hashtextextended('kyhan contents ' || current_schema(), 0)`;

/**
 * From here to the end of the transaction nobody removes these contents, which are all there; where a scanner looks at
 * files, it is to look at them.
 * @throws KyhanError FILES_UNAVAILABLE where one is gone: what was uploaded comes once more then
 */
export async function holdContents(
  { files, inspectFile }: Register,
  trx: Db,
  contents: readonly KeptContent[],
): Promise<void> {
  if (contents.length === 0) return;
  await sql`select pg_advisory_xact_lock_shared(${HELD})`.execute(trx);
  for (const { sha256, size } of contents)
    if ((await files.sizeOf(sha256)) !== size) throw filesUnavailable(new Error(`${sha256} is not there`));
  if (inspectFile === undefined) return;
  const hashes = [...new Set(contents.map(({ sha256 }) => sha256))].sort();
  const rows = hashes.map((sha256) => ({
    sha256: Buffer.from(sha256, 'hex'),
    state: 'waiting',
    tries: 0,
    nextAt: 0,
  }));
  await insertRows(trx, { into: 'fileInspections', rows, onConflict: sql`do nothing` });
}

/** Nobody writes down meanwhile that a content is there: for whoever removes some, to the end of the transaction. */
export async function holdAllContents(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${HELD})`.execute(trx);
}
