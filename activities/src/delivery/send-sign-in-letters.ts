import { randomUUID } from 'node:crypto';
import { renderSignIn } from '@kyhan/channels';
import { isKyhanError } from '@kyhan/errors';
import {
  admit,
  findMailLimit,
  findPerson,
  isOnMailList,
  LINK_HOLDS_MS,
  listSignInRequests,
  newSignInLink,
  postponeSignInRequest,
  settleSignInRequest,
  type SignInRequest,
} from '@kyhan/register';
import { TIME_ACTOR } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { believedRealNow } from './believed-real-now.js';
import { CHANNEL_MISSING } from './channel-missing.js';
import { DeliveryFindings } from './delivery-findings.js';

const TRY_AGAIN_MS = 30_000;

/**
 * Sends a link to everybody who asked for one by a mailbox with which somebody may sign in; to others nothing. The link
 * is made with its letter, and no token is kept. Where letters do not leave, a person is told, and of no mailbox.
 * @returns how many letters left
 * @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY
 */
export async function sendSignInLetters(dependencies: ActivityDependencies): Promise<number> {
  const { register, clock } = dependencies;
  const findings = new DeliveryFindings(register, () => clock.now());
  // By a clock that is ahead all of them would seem to have waited too long.
  const realNow = believedRealNow(clock);
  await findings.signInGivenUp(realNow);
  let sent = 0;
  for (const request of await listSignInRequests(register, realNow)) {
    const { requestKey } = request;
    const outcome = await answer({ ...dependencies, findings }, request).catch((error: unknown) => {
      if (isKyhanError(error) && error.kind === 'unavailable') throw error;
      // One that cannot be answered keeps nobody else waiting.
      return 'again' as const;
    });
    const answeredRealAt = Date.now();
    if (outcome === 'again')
      await postponeSignInRequest(register, { requestKey, retryRealAt: answeredRealAt + TRY_AGAIN_MS });
    else await settleSignInRequest(register, { requestKey, realNow: answeredRealAt });
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

async function answer(
  dependencies: ActivityDependencies & { readonly findings: DeliveryFindings },
  request: SignInRequest,
): Promise<'sent' | 'nobody' | 'again'> {
  const { register, clock, channels, links, findings } = dependencies;
  const { mailbox, language, nextPath } = request;
  const at = clock.now();
  const realAt = Date.now();
  const personId = await admit(register, { mailbox, at, realAt });
  if (personId === undefined) return 'nobody';
  // Never to the mailbox as it was typed: whoever typed it may have one that only looks like it.
  const { mailbox: address } = (await findPerson(register, personId)) ?? {};
  if (address === undefined) return 'nobody';
  // Whoever is not on the list is not written to, whoever asked for it.
  const limit = await findMailLimit(register);
  if (limit !== undefined && !isOnMailList(limit, address)) return 'nobody';
  const { mail } = channels;
  if (mail === undefined) {
    await findings.signInHeld(CHANNEL_MISSING);
    return 'again';
  }
  // Time lets nobody in: what leaves at a wish from outside is nobody's deed.
  const making = { by: TIME_ACTOR, how: 'mail', at, realAt } as const;
  const url = links.signIn(await newSignInLink(register, { personId, nextPath, ...making }));
  const letter = renderSignIn({ url, minutes: LINK_HOLDS_MS.mail / 60_000 }, language);
  const messageId = `<${randomUUID()}@${new URL(url).hostname}>`;
  const result = await mail.send({ messageId, address, noticeIds: [], ...letter });
  if (result.outcome === 'sent') await findings.signInLeft();
  if (result.outcome === 'refused' && result.fault === 'channel') await findings.signInHeld(result.response);
  if (result.outcome === 'sent') return 'sent';
  return result.outcome === 'refused' && result.fault === 'recipient' ? 'nobody' : 'again';
}
