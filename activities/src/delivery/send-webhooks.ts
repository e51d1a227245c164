import { postWebhook, type SendResult } from '@kyhan/channels';
import { isoInstant } from '@kyhan/calendar';
import {
  closeFinding,
  nextWebhookDelivery,
  openFinding,
  recordWebhookResult,
  takeWebhookDeliveries,
  webhookFindingId,
  type TakenDelivery,
} from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { believedRealNow } from './believed-real-now.js';
import { pauseAfter } from './retry-real-at.js';

const AT_ONCE = 10;
/** A round ends, so that letters get their turn. */
const LONGEST_ROUND_MS = 60_000;
/** About three days of trying: what nobody has taken by then is given up, and its row says so. */
const MOST_ATTEMPTS = 16;

type Sending = Pick<ActivityDependencies, 'register' | 'clock'>;

/**
 * Tells programs what has happened, those first that wait longest.
 * @returns how many messages were taken
 * @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY
 */
export async function sendWebhooks(sending: Sending): Promise<number> {
  const { register, clock } = sending;
  let sent = 0;
  for (const until = Date.now() + LONGEST_ROUND_MS; Date.now() < until;) {
    const taken = await takeWebhookDeliveries(register, {
      realNow: believedRealNow(clock),
      limit: AT_ONCE,
    });
    if (taken.length === 0) break;
    const outcomes = await Promise.all(taken.map((delivery) => sendOne(sending, delivery)));
    sent += outcomes.filter((outcome) => outcome === 'taken').length;
  }
  return sent;
}

const OUTCOMES = {
  sent: 'taken',
  refused: 'again',
  unknown: 'unclear',
} as const satisfies Record<SendResult['outcome'], string>;

async function sendOne({ register, clock }: Sending, delivery: TakenDelivery) {
  const { deliveryKey, webhookId, url, secret, messageId, attempts } = delivery;
  const result = await postWebhook({ url, secret, messageId, body: told(delivery), sentAt: new Date() });
  const { response } = result;
  const isGone = result.outcome === 'refused' && result.fault === 'recipient';
  const isLast = result.outcome !== 'sent' && (isGone || attempts >= MOST_ATTEMPTS);
  const outcome = isLast ? 'given-up' : OUTCOMES[result.outcome];
  const retryRealAt = pauseAfter(attempts - 1, clock);
  await recordWebhookResult(register, { deliveryKey, outcome, response, realNow: Date.now(), retryRealAt });
  await tellOfGivenUp({ register, clock }, { webhookId, outcome, response });
  return outcome;
}

interface Told {
  readonly webhookId: string;
  readonly outcome: string;
  readonly response: string;
}

/** Somebody has to hear that a program misses something, until it takes messages again. */
async function tellOfGivenUp(
  { register, clock }: Sending,
  { webhookId, outcome, response }: Told,
): Promise<void> {
  const findingId = webhookFindingId(webhookId);
  if (outcome === 'taken')
    await closeFinding(register, { findingId, at: clock.now(), ending: 'webhook-answered' });
  if (outcome !== 'given-up') return;
  const data = { webhook: webhookId, response };
  await openFinding(register, {
    findingId,
    kind: 'webhook-given-up',
    subject: webhookId,
    data,
    at: clock.now(),
  });
}

/** Ids alone: whoever may read more asks for it. */
function told({ type, at, planSlug, cycleId, assignmentId, sequence }: TakenDelivery): string {
  const about = { planSlug, cycleId, ...(assignmentId === undefined ? {} : { assignmentId }), sequence };
  return JSON.stringify({ type, timestamp: isoInstant(at, 'UTC'), data: about });
}

/** How long a program waits at most to be told of what a turn has written: looked at as often while any is registered. */
const LOOKS_EVERY_MS = 30_000;

/**
 * Real milliseconds until something is to be sent; undefined where nobody is to be told of anything.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function untilNextWebhook({ register }: Sending): Promise<number | undefined> {
  const { isAnyRegistered, retryRealAt } = await nextWebhookDelivery(register);
  if (retryRealAt !== undefined) return Math.min(LOOKS_EVERY_MS, retryRealAt - Date.now());
  return isAnyRegistered ? LOOKS_EVERY_MS : undefined;
}
