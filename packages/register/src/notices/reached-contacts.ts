import type { NoticeAddressee } from '@kyhan/engine';
import type { Contact } from '@kyhan/plan';
import type { Register } from '../connection/register.js';
import { obstaclesAt, openMailboxes, toldOf } from './obstacles-at.js';

interface Reaching {
  readonly planSlug: string;
  readonly unitId: string;
  readonly contacts: readonly Contact[];
  readonly addressee: NoticeAddressee;
  /** Plan time. */
  readonly at: number;
}

/**
 * Whom a notice to somebody of a unit would reach at an instant: not who is away, nor a mailbox that takes none.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function reachedContacts(
  { db }: Register,
  { planSlug, unitId, contacts, addressee, at }: Reaching,
): Promise<readonly Contact[]> {
  const obstacles = await obstaclesAt(db, { planSlugs: [planSlug], at });
  const open = openMailboxes(contacts, { planSlug, unitId }, obstacles);
  return toldOf(open, addressee, { planSlug, unitId, awayOf: obstacles.awayOf }).contacts;
}
