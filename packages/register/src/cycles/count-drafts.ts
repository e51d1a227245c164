import type { Register } from '../connection/register.js';

/**
 * How many cycles wait for somebody to confirm or announce them.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countDrafts({ db }: Register): Promise<number> {
  const { count } = await db
    .selectFrom('cycles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('draftSince', 'is not', null)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
