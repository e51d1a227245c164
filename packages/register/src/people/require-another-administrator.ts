import { KyhanError } from '@kyhan/errors';
import type { Db } from '../connection/register.js';

interface Leaving {
  readonly personId: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/**
 * Somebody stays who can appoint others. Whoever ends a role tells of it at the door: who does the same at once waits
 * here, and then sees who is left.
 * @throws KyhanError LAST_ADMINISTRATOR
 */
export async function requireAnotherAdministrator(trx: Db, { personId, at }: Leaving): Promise<void> {
  await trx.selectFrom('door').select('doorKey').forUpdate().execute();
  const rows = await trx
    .selectFrom('roles')
    .select('personId')
    .distinct()
    .where('role', '=', 'administrator')
    .where('fromAt', '<=', at)
    .where('untilAt', 'is', null)
    .execute();
  const isLast = rows.length === 1 && rows[0]?.personId === personId;
  if (isLast) throw new KyhanError('LAST_ADMINISTRATOR', { person: personId });
}
