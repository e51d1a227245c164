import { personActor, type Actor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { giveRole } from './grant-role.js';
import { writePerson } from './write-person.js';

/** The person at the machine, as the deployment names them, and when it starts. */
export interface Operator {
  readonly personId: string;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  readonly realNow: number;
}

/**
 * The first start of a deployment makes the person at its machine its first administrator: somebody has to appoint
 * the others. Later starts change nothing, whoever they name.
 * @returns the person, as who acts
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function ensureOperator(
  register: Register,
  { personId, now, realNow }: Operator,
): Promise<Actor> {
  await register.db.transaction().execute(async (trx) => {
    // Two that start at once appoint one.
    await sql`select 1 from deployment for no key update`.execute(trx);
    const one = await trx
      .selectFrom('roles')
      .select('personId')
      .where('role', '=', 'administrator')
      .executeTakeFirst();
    if (one !== undefined) return;
    const grantedBy = personActor(personId);
    const known = await trx
      .selectFrom('persons')
      .select('personId')
      .where('personId', '=', personId)
      .executeTakeFirst();
    const person = { personId, name: null, mailbox: null, createdAt: now, createdRealAt: realNow };
    const said = { actor: grantedBy, at: now, realAt: realNow };
    if (known === undefined) await writePerson(trx, person, said);
    await giveRole(trx, { personId, role: 'administrator', fromAt: now, grantedBy, realAt: realNow });
  });
  return { kind: 'person', personId };
}
