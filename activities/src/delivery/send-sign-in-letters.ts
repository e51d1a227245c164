import { randomUUID } from 'node:crypto';
import { renderSignIn } from '@kyhan/channels';
import { isKyhanError } from '@kyhan/errors';
import {
  admit,
  LINK_HOLDS_MS,
  listSignInRequests,
  newSignInLink,
  postponeSignInRequest,
  settleSignInRequest,
  type SignInRequest,
} from '@kyhan/register';
import { TIME_ACTOR } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';

const TRY_AGAIN_MS = 30_000;

/**
 * Sends a link to everybody who asked for one by a mailbox with which somebody may sign in; to others nothing. The link
 * is made with its letter, and no token is kept.
 * @returns how many letters left
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sendSignInLetters(dependencies: ActivityDependencies): Promise<number> {
  const { register } = dependencies;
  let sent = 0;
  for (const request of await listSignInRequests(register, Date.now())) {
    const { requestKey } = request;
    const outcome = await answer(dependencies, request).catch((error: unknown) => {
      if (isKyhanError(error) && error.kind === 'unavailable') throw error;
      // One that cannot be answered keeps nobody else waiting.
      return 'again' as const;
    });
    const realNow = Date.now();
    if (outcome === 'again')
      await postponeSignInRequest(register, { requestKey, retryRealAt: realNow + TRY_AGAIN_MS });
    else await settleSignInRequest(register, { requestKey, realNow });
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

async function answer(
  dependencies: ActivityDependencies,
  request: SignInRequest,
): Promise<'sent' | 'nobody' | 'again'> {
  const { register, clock, channels, links } = dependencies;
  const { mailbox, language, nextPath } = request;
  const at = clock.now();
  const realAt = Date.now();
  const personId = await admit(register, { mailbox, at, realAt });
  if (personId === undefined) return 'nobody';
  const { mail } = channels;
  if (mail === undefined) return 'again';
  // Time lets nobody in: what leaves at a wish from outside is nobody's deed.
  const making = { by: TIME_ACTOR, how: 'mail', at, realAt } as const;
  const url = links.signIn(await newSignInLink(register, { personId, nextPath, ...making }));
  const letter = renderSignIn({ url, minutes: LINK_HOLDS_MS.mail / 60_000 }, language);
  const messageId = `<${randomUUID()}@${new URL(url).hostname}>`;
  const result = await mail.send({ messageId, address: mailbox, noticeIds: [], ...letter });
  if (result.outcome === 'sent') return 'sent';
  return result.outcome === 'refused' && result.fault === 'recipient' ? 'nobody' : 'again';
}
