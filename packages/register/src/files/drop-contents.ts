import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { holdAllContents } from './hold-contents.js';
import type { KeptContent } from '../contents/kept-files.js';

/**
 * Removes those of these contents of which nothing is written: of what was refused, or broke off, nothing stays.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function dropContents(
  { db, files }: Register,
  contents: readonly Pick<KeptContent, 'sha256'>[],
): Promise<void> {
  if (contents.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await holdAllContents(trx);
    const written = await writtenAmong(trx, contents);
    for (const { sha256 } of contents) if (!written.has(sha256)) await files.delete(sha256);
  });
}

/** Those of which a submission, or what is being filled in, says that it has them. */
export async function writtenAmong(
  db: Db,
  contents: readonly Pick<KeptContent, 'sha256'>[],
): Promise<ReadonlySet<string>> {
  const hashes = JSON.stringify(contents.map(({ sha256 }) => sha256));
  const { rows } = await sql<{ sha256: string }>`
    select asked.hash as sha256 from jsonb_array_elements_text(${hashes}::jsonb) as asked (hash)
    where exists (select 1 from files f where f.sha256 = decode(asked.hash, 'hex'))
      or exists (select 1 from unsent_files u where u.sha256 = decode(asked.hash, 'hex'))`.execute(db);
  return new Set(rows.map(({ sha256 }) => sha256));
}
