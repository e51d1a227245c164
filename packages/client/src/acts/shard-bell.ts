import type { Client } from '@temporalio/client';
import { realSpanMs, type PlanClock } from '@kyhan/engine';
import { submissionsWaitingSignal } from '@kyhan/workflows';

/** The receipt has been given: what comes within these seconds is taken in together. */
const LONGEST_PAUSE_MS = 5000;
/** On a fast clock a few seconds are days: there no more than this of plan time. */
const LONGEST_PLAN_PAUSE_MS = 60 * 60_000;

/**
 * Tells a shard that submissions wait: at once, and then at most every few seconds, however many arrive. A failure is
 * harmless and is dropped, like a bell that its process did not live to ring: every wake of a shard collects. The
 * promise settles with the signal that tells of what rang. Never throws.
 */
export function shardBell(
  temporal: Client,
  clock: Pick<PlanClock, 'speed'>,
): (shardId: string) => Promise<void> {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, realSpanMs(LONGEST_PLAN_PAUSE_MS, clock));
  const resting = new Map<string, Rest>();

  const signal = (shardId: string) =>
    temporal.workflow
      .getHandle(shardId)
      .signal(submissionsWaitingSignal)
      .catch(() => undefined);

  const rung = (shardId: string): Promise<void> => {
    const rest: Rest = { overAt: Date.now() + pauseMs };
    resting.set(shardId, rest);
    const forget = () => rest.next === undefined && resting.delete(shardId);
    setTimeout(forget, pauseMs).unref();
    return signal(shardId);
  };

  return function ring(shardId: string): Promise<void> {
    const rest = resting.get(shardId);
    if (rest === undefined) return rung(shardId);
    rest.next ??= new Promise((resolve) => {
      setTimeout(() => resolve(rung(shardId)), rest.overAt - Date.now()).unref();
    });
    return rest.next;
  };
}

/** A shard that was rung a moment ago. */
interface Rest {
  /** Real time, epoch milliseconds. */
  readonly overAt: number;
  /** The signal that follows it, for whatever has rung meanwhile. */
  next?: Promise<void>;
}
