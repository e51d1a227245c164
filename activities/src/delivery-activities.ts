import { randomUUID } from 'node:crypto';
import { heartbeat } from '@temporalio/activity';
import { realSpanMs, type OwnResponse, type PlanClock } from '@kyhan/engine';
import {
  renderDigest,
  renderNotice,
  type NoticeMail,
  type OutgoingMessage,
  type SendResult,
} from '@kyhan/channels';
import {
  claimNotices,
  markFailed,
  markSending,
  markSent,
  markUnknown,
  nextNoticeAt,
  releaseNotices,
  type ClaimedNotice,
} from '@kyhan/register';
import { CYCLE_PAGE, type Language } from '@kyhan/words';
import type { ActivityDependencies } from './activity-dependencies.js';
import { noticeMails } from './notice-mails.js';
import { perAddress } from './per-address.js';

/** What one round of the post office did and when the next is worth while. */
export interface DeliveryRound {
  readonly sent: number;
  readonly waiting: number;
  /** Real milliseconds until the next notice is due, or until looking again is wise. */
  readonly nextInMs: number;
  /** Markdown for Temporal's own page. */
  readonly details: string;
  /** Of the deployment: in which the post office names its next steps. */
  readonly language: Language;
}

const CHANNEL_MISSING: OwnResponse = 'channel-missing';
const MOST_NOTICES = 400;
/** Longer than any SMTP conversation is allowed to take. */
const LEASE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
const SHORTEST_PAUSE_MS = 200;
/** A refused message is tried again after these pauses, then every six hours. */
const RETRY_MINUTES = [1, 5, 30, 120] as const;
const LAST_RETRY_MINUTES = 360;

/** The post office's one activity. */
export function deliveryActivities(dependencies: ActivityDependencies) {
  return {
    /** Claims what is due, drops what has lost its reason, sends one message per address, records each result. */
    async deliverNotices(): Promise<DeliveryRound> {
      const claimToken = randomUUID();
      const { register, clock } = dependencies;
      const claimed = await claimNotices(register, {
        now: clock.now(),
        realNow: Date.now(),
        limit: MOST_NOTICES,
        leaseMs: LEASE_MS,
        claimToken,
      });
      let sentCount = 0;
      for (const notices of perAddress(claimed)) {
        if (await delivered(dependencies, notices, claimToken)) sentCount += notices.length;
        heartbeat({ sent: sentCount });
      }
      return await round(dependencies, claimed.length, sentCount);
    },
  };
}

async function round(
  { register, clock, language }: ActivityDependencies,
  claimed: number,
  sent: number,
): Promise<DeliveryRound> {
  const next = claimed === MOST_NOTICES ? clock.now() : await nextNoticeAt(register);
  const untilNext = next === undefined ? LONGEST_PAUSE_MS : realSpanMs(next - clock.now(), clock);
  // A notice that was refused is not due in plan time alone: look again no later than in five minutes.
  const nextInMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, untilNext));
  const lines = [
    CYCLE_PAGE.lastRound({ sent, claimed }),
    CYCLE_PAGE.nextRound({ seconds: Math.ceil(nextInMs / 1000) }),
  ];
  const details = lines.map((line) => line[language]).join('\n');
  return { sent, waiting: claimed - sent, nextInMs, details, language };
}

/** One message to one address: alone, or as a digest of what the address gets that morning. */
async function delivered(
  dependencies: ActivityDependencies,
  notices: readonly ClaimedNotice[],
  claimToken: string,
): Promise<boolean> {
  const { register } = dependencies;
  const [first] = notices;
  if (first === undefined) return false;
  const mails = await noticeMails(dependencies, notices);
  const noticeIds = notices.map(({ noticeId }) => noticeId);
  await markSending(register, { noticeIds, claimToken, realAt: Date.now() });
  const { messageId, contact } = first;
  const message = { messageId, address: contact.address, noticeIds, ...rendered(mails, contact.language) };
  const result = await sent(dependencies, contact.channel, message);
  await recordResult(dependencies, { notices, claimToken }, result);
  return result.outcome === 'sent';
}

/** A deployment may have lost a channel that it had: what waits for it waits until it is there again. */
async function sent(
  { channels }: ActivityDependencies,
  name: string,
  message: OutgoingMessage,
): Promise<SendResult> {
  const channel = Object.hasOwn(channels, name) ? channels[name] : undefined;
  if (channel !== undefined) return await channel.send(message);
  return { outcome: 'refused', fault: 'channel', response: CHANNEL_MISSING };
}

function rendered(mails: readonly NoticeMail[], language: Language) {
  const [only] = mails;
  return mails.length === 1 && only !== undefined
    ? renderNotice(only, language)
    : renderDigest(mails, language);
}

async function recordResult(
  { register, clock }: ActivityDependencies,
  { notices, claimToken }: { notices: readonly ClaimedNotice[]; claimToken: string },
  result: SendResult,
): Promise<void> {
  const noticeIds = notices.map(({ noticeId }) => noticeId);
  const realAt = Date.now();
  const { response } = result;
  const record = { noticeIds, claimToken, response, realAt };
  if (result.outcome === 'sent') return await markSent(register, { ...record, sentAt: clock.now() });
  if (result.outcome === 'unknown') return await markUnknown(register, record);
  if (result.fault === 'recipient') return await markFailed(register, record);
  const attempts = Math.max(...notices.map((notice) => notice.attempts));
  return await releaseNotices(register, { ...record, retryRealAt: realAt + pauseMs(attempts, clock) });
}

/** Real time until the next try; a fast clock waits for less, so that a demonstration's mail catches up. */
function pauseMs(attempts: number, clock: PlanClock): number {
  const minutes = RETRY_MINUTES[attempts] ?? LAST_RETRY_MINUTES;
  return Math.max(1000, realSpanMs(minutes * 60_000, clock));
}
