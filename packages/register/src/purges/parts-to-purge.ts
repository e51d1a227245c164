import { PURGE_PARTS, type PurgePart, type PurgeSubject } from '@kyhan/contracts';
import type { Register } from '../connection/register.js';
import { meantByPurge } from './meant-by-purge.js';

/**
 * Which parts of something typed are there and can be purged; none where there is no such thing, or all went already.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function partsToPurge(
  { db }: Pick<Register, 'db'>,
  what: Omit<PurgeSubject, 'parts'>,
): Promise<readonly PurgePart[]> {
  const there: PurgePart[] = [];
  for (const part of PURGE_PARTS) {
    const { values, files } = await meantByPurge(db, { ...what, parts: [part] });
    if (values.length + files.length > 0) there.push(part);
  }
  return there;
}
