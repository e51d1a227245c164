import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { holdAllContents } from '../files/hold-contents.js';

/**
 * Takes away the contents that acts have purged, as far as they are still there: after a process that ended in the
 * middle too. Nothing where all is done.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function finishPurges({ db, files }: Register): Promise<void> {
  const left: string[] = [];
  for (const sha256 of (await purgedContents({ db })).keys()) if (await files.has(sha256)) left.push(sha256);
  if (left.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await holdAllContents(trx);
    // Somebody else may have handed the same in meanwhile.
    const purged = await purgedContents({ db: trx });
    for (const sha256 of left) if (purged.has(sha256)) await files.delete(sha256);
  });
}

/**
 * The hashes of the contents that acts have purged, each with the number of its act: those that nothing else has. What another report has too, or somebody
 * is filling in, is evidence of theirs and stays until they are purged as well.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function purgedContents({ db }: Pick<Register, 'db'>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ sha256: string; purge: number }>`
    with purged as (
      select (asked.fact ->> 'purge')::integer as purge, asked.fact ->> 'id' as submission_id, done.fact -> 'files' as files
      from door join events asked on asked.stream_key = door.door_key and asked.fact ->> 'type' = 'purge-asked'
      join events done on done.stream_key = asked.stream_key and done.fact ->> 'type' = 'purged'
        and done.fact ->> 'purge' = asked.fact ->> 'purge'
      where done.fact -> 'files' <> '[]')
    select gone.hash as sha256, min(purged.purge) as purge from purged, jsonb_array_elements_text(purged.files) as gone (hash)
    where not exists (select from submission_files f where f.sha256 = decode(gone.hash, 'hex')
        and f.submission_id not in (select submission_id from purged))
      and not exists (select from unsent_files u where u.sha256 = decode(gone.hash, 'hex'))
    group by gone.hash`.execute(db);
  return new Map(rows.map(({ sha256, purge }) => [sha256, purge]));
}
