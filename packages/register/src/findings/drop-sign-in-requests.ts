import type { Register } from '../connection/register.js';
import { LETTERS_A_MAILBOX } from '../people/sign-in-request.js';
import { insertFinding, type NewFinding } from './finding.js';

/** What is let go of. */
export interface SignInDropping {
  /** Real time, epoch milliseconds, of a clock that is believed. */
  readonly realNow: number;
  /** Told where somebody was still waiting for a letter. */
  readonly unsent: NewFinding;
}

/**
 * Lets go of what asking is no longer limited by, with the mailbox; who waited in vain never goes without the finding.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dropSignInRequests(
  { db }: Register,
  { realNow, unsent }: SignInDropping,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dropped = await trx
      .deleteFrom('signInRequests')
      .where('askedRealAt', '<=', realNow - LETTERS_A_MAILBOX.withinMs)
      .returning('settledRealAt')
      .execute();
    if (dropped.some(({ settledRealAt }) => settledRealAt === null)) await insertFinding(trx, unsent);
  });
}
