import { bounceBody, type BounceBody } from '@kyhan/contracts';
import type { Actor } from '@kyhan/plan/ids';
import { recordBounce, type Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { checked } from '../asked/checked.js';

/** What a mail server says of a letter that had left. */
export type BounceWish = BounceBody & { readonly actor: Actor };

interface Bouncing {
  readonly register: Register;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  readonly language: Language;
}

/**
 * A letter came back: what it told goes to the next contact of the unit, where nothing reaches its mailbox. What is
 * only delayed changes nothing.
 * @returns how many notices it carried
 * @throws KyhanError LETTER_NOT_FOUND, REGISTER_UNAVAILABLE, REQUEST_INVALID
 */
export async function tellBounce(
  { register, now, language }: Bouncing,
  { actor: _actor, ...wish }: BounceWish,
): Promise<number> {
  const { letter, response, fault } = checked(bounceBody, wish);
  if (fault === 'passing') return 0;
  const returned = { letter, response, isRecipients: fault === 'recipient' };
  return await recordBounce(register, returned, { now, realAt: Date.now(), language });
}
