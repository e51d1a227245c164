import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { realSpanMs } from '@kyhan/engine';
import { closeHeldNotices, nextCheckpointLetter, nextDelivery, nextSignInRequest } from '@kyhan/register';
import { CYCLE_PAGE, type Language } from '@kyhan/words';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { PostRound, type RoundCounts } from './post-round.js';
import { sendWebhooks, untilNextWebhook } from './send-webhooks.js';
import { sendCheckpointLetters } from './send-checkpoint-letters.js';
import { sendSignInLetters } from './send-sign-in-letters.js';

/** What one round of the post office did and when the next is worth while. */
export interface DeliveryRound {
  readonly sent: number;
  readonly waiting: number;
  /** Real milliseconds until the next notice is due or may be tried again, or until looking again is wise. */
  readonly nextInMs: number;
  /** Markdown for Temporal's own page. */
  readonly details: string;
  /** Of the deployment: in which the post office names its next steps. */
  readonly language: Language;
}

const LONGEST_PAUSE_MS = 5 * 60_000;
const SHORTEST_PAUSE_MS = 200;

/** The post office's one activity. */
export function deliveryActivities(dependencies: ActivityDependencies) {
  return {
    /** Sends what is due and has kept its reason, one message for each address, and records each result. */
    async deliverNotices(): Promise<DeliveryRound> {
      await heartbeating(() => sendSignInLetters(dependencies));
      await heartbeating(() => sendCheckpointLetters(dependencies));
      const round = new PostRound(dependencies, heartbeat, cancellationSignal());
      const counts = await round.run();
      return await heartbeating(async () => {
        await sendWebhooks(dependencies);
        await closeHeldNotices(dependencies.register, dependencies.clock.now());
        return await told(dependencies, counts);
      });
    },
  };
}

const BEAT_MS = 5000;

/** A server may take minutes for its answer: until then somebody is at work. */
async function heartbeating<Done>(work: () => Promise<Done>): Promise<Done> {
  const beating = setInterval(() => heartbeat(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}

async function told(dependencies: ActivityDependencies, { due, sent }: RoundCounts): Promise<DeliveryRound> {
  const { language } = dependencies;
  const nextInMs = await untilNext(dependencies);
  const lines = [
    CYCLE_PAGE.lastRound({ sent, due }),
    CYCLE_PAGE.nextRound({ seconds: Math.ceil(nextInMs / 1000) }),
  ];
  const details = lines.map((line) => line[language]).join('\n');
  return { sent, waiting: due - sent, nextInMs, details, language };
}

async function untilNext(dependencies: ActivityDependencies): Promise<number> {
  const { register, clock } = dependencies;
  const { noticeAt, retryRealAt } = await nextDelivery(register);
  const signInRealAt = await nextSignInRequest(register);
  const checkpointRealAt = await nextCheckpointLetter(register);
  const webhookInMs = await untilNextWebhook(dependencies);
  const waits = [
    LONGEST_PAUSE_MS,
    ...(noticeAt === undefined ? [] : [realSpanMs(noticeAt - clock.now(), clock)]),
    ...(retryRealAt === undefined ? [] : [retryRealAt - Date.now()]),
    ...(webhookInMs === undefined ? [] : [webhookInMs]),
    ...(checkpointRealAt === undefined ? [] : [checkpointRealAt - Date.now()]),
    ...(signInRealAt === undefined ? [] : [signInRealAt - Date.now()]),
  ];
  return Math.max(SHORTEST_PAUSE_MS, Math.min(...waits));
}
