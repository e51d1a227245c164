import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from '@temporalio/worker';

const LOOK_AGAIN_MS = 20;

/**
 * Shuts a worker down that may not have begun yet, as where another plugin goes first, and waits for its end.
 * @param ended settles with its run
 * @throws whatever its run rejects with
 */
export async function endWorker(worker: Worker, ended: Promise<void>): Promise<void> {
  const run = { isOver: false };
  const noted = () => {
    run.isOver = true;
  };
  ended.then(noted, noted);
  while (!run.isOver && worker.getState() === 'INITIALIZED') await pause(LOOK_AGAIN_MS);
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await ended;
}
