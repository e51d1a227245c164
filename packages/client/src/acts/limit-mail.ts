import { changeMailLimit, type NewMailLimit, type Register } from '@kyhan/register';
import { requireRight } from '../rights/rights-of.js';

/** Whom letters may go to from now on, and who says so. */
export type MailLimitWish = Pick<NewMailLimit, 'change' | 'addresses' | 'actor'>;

interface Limiting {
  readonly register: Register;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** Tells the post office, which may have nothing to wait for. */
  readonly ring: () => Promise<void>;
}

/**
 * Keeps a list of mailboxes and domains that letters may go to; notices to others wait in the outbox until it is
 * lifted, and letters that somebody asks for there and then do not leave.
 * @returns whether something changed
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function limitMail(
  { register, now: at, ring }: Limiting,
  { actor, ...wish }: MailLimitWish,
): Promise<boolean> {
  await requireRight(register, { actor, at, act: 'inspect', where: {} });
  const changed = await changeMailLimit(register, { ...wish, actor, at, realAt: Date.now() });
  if (changed) await ring();
  return changed;
}
