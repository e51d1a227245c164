import path from 'node:path';
import process from 'node:process';
import { Client, Connection } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { cacheFolder } from '@kyhan/stack/places';
import { quietTemporal, workflowBundle } from '@kyhan/worker';

/**
 * Replays every workflow of ours in the namespace, those that still run too, with this release's code.
 * @param {string} address of a Temporal server
 * @returns {Promise<string>} how many, and how many tasks had failed before and were done by another worker
 * @throws DeterminismViolationError
 */
export async function checkedHistories(address) {
  quietTemporal();
  const bundle = await workflowBundle(path.join(cacheFolder(process.env), 'workflows'));
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection });
    let [count, failed] = [0, 0];
    for await (const { workflowId, runId, type } of workflow.list()) {
      // The Schedules of this server are workflows of its own.
      if (type.startsWith('temporal-sys')) continue;
      const history = await workflow.getHandle(workflowId, runId).fetchHistory();
      failed += history.events.filter(({ workflowTaskFailedEventAttributes: said }) => said).length;
      await Worker.runReplayHistory({ workflowBundle: bundle }, history, workflowId);
      count += 1;
    }
    return `${count} workflows, ${failed} failed tasks in them`;
  } finally {
    await connection.close();
  }
}
