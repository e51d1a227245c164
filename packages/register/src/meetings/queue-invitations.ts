import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { queueNotices, type Queueing } from '../notices/queue-notices.js';

/**
 * Writes the letters that invite to the meeting of a cycle, or tell what became of it, within the transaction that tells
 * why. Each time has a number of its own, by which calendars know the later state, and the earlier letters lose their
 * reason.
 */
export async function queueInvitations(
  trx: Db,
  { cycleKey, ...queueing }: Queueing & { readonly cycleKey: number },
): Promise<void> {
  if (queueing.notices.length === 0) return;
  const { last } = await trx
    .selectFrom('notices')
    .select(sql<number>`coalesce(max(ordinal), 0)`.as('last'))
    .where('cycleKey', '=', cycleKey)
    .where('kind', '=', 'invitation')
    .executeTakeFirstOrThrow();
  const notices = queueing.notices.map((notice) => ({ ...notice, ordinal: last + 1 }));
  await queueNotices(trx, { ...queueing, notices });
}
