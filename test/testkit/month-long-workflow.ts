import { sleep } from '@temporalio/workflow';

/** Sleeps a month and says how long that was by the workflow's own clock, in milliseconds. */
export async function monthLongWorkflow(): Promise<number> {
  const startedAt = Date.now();
  await sleep('30 days');
  return Date.now() - startedAt;
}
