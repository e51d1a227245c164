import path from 'node:path';
import { purgedContents, type Register } from '@kyhan/register';
import { contentsBeside } from './copy-contents.js';

/**
 * Takes the contents that acts have purged away from beside the backups of a folder, whichever backups name them: the rows
 * of a backup that was made before still have the values.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function dropPurged(register: Pick<Register, 'db'>, folder: string): Promise<void> {
  const purged = await purgedContents(register);
  if (purged.size === 0) return;
  const contents = await contentsBeside(path.join(folder, 'any'));
  for (const sha256 of purged) if (await contents.has(sha256)) await contents.delete(sha256);
}
