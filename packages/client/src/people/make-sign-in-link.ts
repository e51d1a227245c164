import { linkBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { findPerson, newSignInLink } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** Whom a link is to sign in, and who makes it. */
export interface LinkFor {
  readonly personId: string;
  readonly actor: Actor;
}

/**
 * Makes a link that signs somebody in once, to be handed on.
 * @returns its token, which is kept by its hash alone
 * @throws KyhanError PERSON_NOT_FOUND, REQUEST_INVALID
 */
export async function makeSignInLink(
  { register, now }: Deciding,
  { actor, ...asked }: LinkFor,
): Promise<{ readonly token: string }> {
  const { personId } = checked(linkBody, asked);
  if ((await findPerson(register, personId)) === undefined)
    throw new KyhanError('PERSON_NOT_FOUND', { person: personId });
  const making = { by: actorIdOf(actor), how: 'hand', at: now, realAt: Date.now() } as const;
  return { token: await newSignInLink(register, { personId, ...making }) };
}
