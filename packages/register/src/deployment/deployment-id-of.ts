import type { Register } from '../connection/register.js';

/**
 * The id that the deployment was given with its register.
 * @throws KyhanError REGISTER_UNAVAILABLE; Error where the register has no deployment yet
 */
export async function deploymentIdOf({ db }: Pick<Register, 'db'>): Promise<string> {
  return (await db.selectFrom('deployment').select('deploymentId').executeTakeFirstOrThrow()).deploymentId;
}
