import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { WorkflowDeed } from './fault-script.js';
import { skipped } from './skipped.js';

const REASON = 'somebody took it for a leftover';
const PAUSED_FOR_MS = 3000;
/** A namespace where more runs is looked at in part: any of them will do. */
const MOST_LISTED = 400;

/** Does to what runs in Temporal what a person with its own tool can do; answers with what was done or skipped. */
export async function temporalFault(
  address: string,
  { deed, which }: { readonly deed: WorkflowDeed; readonly which: number },
): Promise<string> {
  const connection = await Connection.connect({ address, connectTimeout: 3000 });
  try {
    const client = new Client({ connection });
    return await connection.withDeadline(Date.now() + 10_000, () =>
      deed.endsWith('schedule') ? scheduleFault(client, deed, which) : workflowFault(client, deed, which),
    );
  } finally {
    await connection.close();
  }
}

async function workflowFault(client: Client, deed: WorkflowDeed, which: number): Promise<string> {
  const found: { workflowId: string; runId: string }[] = [];
  for await (const one of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    if (!one.workflowId.startsWith('temporal-sys')) found.push(one);
    if (found.length >= MOST_LISTED) break;
  }
  const chosen = found[which % Math.max(1, found.length)];
  if (chosen === undefined) return skipped(`workflow ${deed}, nothing runs`);
  const { workflowId, runId } = chosen;
  const handle = client.workflow.getHandle(workflowId, runId);
  const execution = { workflowId, runId };
  const { namespace } = client.options;
  if (deed === 'terminate') await handle.terminate(REASON);
  else if (deed === 'delete')
    await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: execution });
  else {
    const { events } = await handle.fetchHistory();
    const first = (events ?? []).find((event) => event.workflowTaskCompletedEventAttributes);
    if (first?.eventId === undefined) return skipped(`workflow ${deed}, it has done nothing yet`);
    await client.workflowService.resetWorkflowExecution({
      namespace,
      workflowExecution: execution,
      reason: REASON,
      requestId: `${runId}-${which}`,
      workflowTaskFinishEventId: first.eventId,
    });
  }
  return `workflow ${deed}`;
}

async function scheduleFault(client: Client, deed: WorkflowDeed, which: number): Promise<string> {
  const ids: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) ids.push(scheduleId);
  const chosen = ids.toSorted()[which % Math.max(1, ids.length)];
  if (chosen === undefined) return skipped(`workflow ${deed}, there is no Schedule`);
  const handle = client.schedule.getHandle(chosen);
  if (deed === 'delete-schedule') await handle.delete();
  else {
    await handle.pause(REASON);
    await pause(PAUSED_FOR_MS);
    await handle.unpause(REASON);
  }
  return `workflow ${deed}`;
}
