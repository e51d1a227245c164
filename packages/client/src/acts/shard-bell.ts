import type { Client } from '@temporalio/client';
import { submissionsWaitingSignal } from '@kyhan/workflows';

interface Ringing {
  readonly done: Promise<void>;
  /** Something was stored after this signal left: one more is to follow. */
  again: boolean;
}

/**
 * Tells a shard that submissions wait, at most one signal in flight for each, however many arrive.
 * A failure is harmless and is dropped: every wake of a shard collects. Never throws.
 */
export function shardBell(temporal: Client): (shardId: string) => Promise<void> {
  const inFlight = new Map<string, Ringing>();

  const signal = (shardId: string) =>
    temporal.workflow
      .getHandle(shardId)
      .signal(submissionsWaitingSignal)
      .catch(() => undefined);

  return function ring(shardId: string): Promise<void> {
    const already = inFlight.get(shardId);
    if (already !== undefined) {
      already.again = true;
      return already.done;
    }
    const done = signal(shardId).then(() => {
      const { again } = inFlight.get(shardId) ?? { again: false };
      inFlight.delete(shardId);
      return again ? ring(shardId) : undefined;
    });
    inFlight.set(shardId, { done, again: false });
    return done;
  };
}
