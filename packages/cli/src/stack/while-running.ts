import process from 'node:process';
import { KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';

/** What runs in this process until it is stopped, or ends by itself. */
interface Running {
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts something, runs `work` while it lives, and stops it at its end, on Ctrl-C, and where a part of it fails.
 * @throws KyhanError PART_FAILED where a part ended by itself; START_STOPPED where it was stopped while it started
 */
export async function whileRunning<Started extends Running, T>(
  cli: Cli,
  start: (signal: AbortSignal) => Promise<Started>,
  work: (started: Started, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => stopping.abort(new KyhanError('START_STOPPED')));
  const started = await start(signal);
  let failure: string | undefined;
  void started.failed.then((reason) => {
    failure = reason;
    stopping.abort();
  });
  const worked = work(started, signal);
  await worked.catch(() => undefined);
  cli.tell(cliWords.up.stopping);
  await started.stop();
  // The part that failed says more than whatever the work met because of it.
  if (failure !== undefined) throw new KyhanError('PART_FAILED', { reason: failure });
  return await worked;
}

/** Settles when what runs is to stop. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
