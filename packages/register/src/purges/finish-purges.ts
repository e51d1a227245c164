import type { Register } from '../connection/register.js';
import { holdAllContents } from '../files/hold-contents.js';
import { findPurges } from './find-purges.js';

/**
 * Takes away the contents that acts have purged, as far as they are still there: after a process that ended in the
 * middle, and where the same was handed in again. Nothing where all is done.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function finishPurges({ db, files }: Register): Promise<void> {
  const purged = await purgedContents({ db });
  const left: string[] = [];
  for (const sha256 of purged) if (await files.has(sha256)) left.push(sha256);
  if (left.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await holdAllContents(trx);
    for (const sha256 of left) await files.delete(sha256);
  });
}

/**
 * The hashes of the contents that acts have purged.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function purgedContents({ db }: Pick<Register, 'db'>): Promise<ReadonlySet<string>> {
  return new Set((await findPurges(db)).flatMap(({ done }) => done?.files ?? []));
}
