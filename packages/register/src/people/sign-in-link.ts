import { readActorId } from '@kyhan/plan/ids';
import type { Register } from '../connection/register.js';
import type { SignInLinkTable } from '../person-table.js';
import { tellOfDoor } from './tell-of-door.js';

export type SignInLink = Readonly<SignInLinkTable>;

/** Who made it, how it reaches whom it signs in, and when: plan time and real time. */
export interface LinkMaking {
  readonly by: string;
  readonly how: 'mail' | 'hand';
  readonly at: number;
  readonly realAt: number;
}

/**
 * Keeps a link by the hash of its token; the token itself is never stored. Links that are over go.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertSignInLink(
  register: Register,
  { by: actor, how, at, realAt, ...link }: SignInLink & LinkMaking,
): Promise<void> {
  const signsIn = readActorId(link.actor);
  await register.db.transaction().execute(async (trx) => {
    await trx.insertInto('signInLinks').values(link).execute();
    const made = signsIn?.kind === 'person' ? [signsIn] : [];
    const events = made.map(({ personId }) => {
      return { actor, fact: { type: 'link-made', personId, by: how } as const };
    });
    await tellOfDoor(trx, events, { at, realAt });
    await trx.deleteFrom('signInLinks').where('expiresRealAt', '<=', realAt).execute();
  });
}

/**
 * Whom a link signs in, until it expires; it is used up by that, also where two press it at once. `realNow` is real
 * time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeSignInLink(
  register: Register,
  { tokenHash, realNow }: { tokenHash: string; realNow: number },
): Promise<SignInLink | undefined> {
  return await register.db
    .deleteFrom('signInLinks')
    .where('tokenHash', '=', tokenHash)
    .where('expiresRealAt', '>', realNow)
    .returningAll()
    .executeTakeFirst();
}
