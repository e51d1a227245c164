import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';
import type { NewFile } from '../new-file.js';

/**
 * Lets only those through that anybody may download.
 * @throws KyhanError FILE_BEING_CHECKED where the scanner has not looked at it, FILE_INFECTED
 */
export async function requireClean(
  { db }: Register,
  { name, sha256 }: Pick<NewFile, 'name' | 'sha256'>,
): Promise<void> {
  const found = await db
    .selectFrom('fileInspections')
    .select('state')
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirst();
  if (found?.state === 'waiting') throw new KyhanError('FILE_BEING_CHECKED', { name });
  if (found?.state === 'infected') throw new KyhanError('FILE_INFECTED', { name });
}
