import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { holdAllContents } from '../files/hold-contents.js';
import { findPurges } from './find-purges.js';

/**
 * Takes away the contents that acts have purged, as far as they are still there: after a process that ended in the
 * middle too. Nothing where all is done.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function finishPurges({ db, files }: Register): Promise<void> {
  const left: string[] = [];
  for (const sha256 of await purgedContents({ db })) if (await files.has(sha256)) left.push(sha256);
  if (left.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await holdAllContents(trx);
    // Somebody else may have handed the same in meanwhile.
    const purged = await purgedContents({ db: trx });
    for (const sha256 of left) if (purged.has(sha256)) await files.delete(sha256);
  });
}

/**
 * The hashes of the contents that acts have purged: those that nothing else has. What another report has too, or somebody
 * is filling in, is evidence of theirs and stays until they are purged as well.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function purgedContents({ db }: Pick<Register, 'db'>): Promise<ReadonlySet<string>> {
  const done = (await findPurges(db)).filter((purge) => (purge.done?.files.length ?? 0) > 0);
  if (done.length === 0) return new Set();
  const hashes = JSON.stringify([...new Set(done.flatMap((purge) => purge.done?.files ?? []))]);
  const submissions = JSON.stringify(done.map(({ subject }) => subject.id));
  const { rows } = await sql<{ sha256: string }>`
    select asked.hash as sha256 from jsonb_array_elements_text(${hashes}::jsonb) as asked (hash)
    where not exists (select 1 from submission_files f where f.sha256 = decode(asked.hash, 'hex')
        and not ${submissions}::jsonb ? f.submission_id)
      and not exists (select 1 from unsent_files u where u.sha256 = decode(asked.hash, 'hex'))`.execute(db);
  return new Set(rows.map(({ sha256 }) => sha256));
}
