import type { Register } from '../connection/register.js';

/**
 * How many assignments and rulings could not be decided and wait for somebody to look.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countSetApart({ db }: Register): Promise<number> {
  const { count } = await db
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('closedAt', 'is', null)
    .where('kind', 'in', ['assignment-set-apart', 'ruling-failed'])
    .executeTakeFirstOrThrow();
  return count;
}
