import type { Register } from '../connection/register.js';

/**
 * By which clock a register lives; undefined before its first start.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keptClock({ db }: Register): Promise<string | undefined> {
  return (await db.selectFrom('deployment').select('clock').executeTakeFirst())?.clock;
}
