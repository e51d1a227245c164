import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { cacheFolder } from '@kyhan/stack/places';
import { quietTemporal, workflowBundle, type WorkflowBundle } from '@kyhan/worker';
import { recordedHistories } from './recorded-histories.js';

const histories = recordedHistories();
let bundle: WorkflowBundle;

beforeAll(async () => {
  quietTemporal();
  bundle = await workflowBundle(path.join(cacheFolder(process.env), 'workflows'));
});

const replay = (workflowBundle: WorkflowBundle, history: unknown) =>
  Worker.runReplayHistory({ workflowBundle }, history);

describe("today's workflow code", () => {
  it.each(histories)('still does what was recorded of $name', async ({ history }) => {
    await expect(replay(bundle, history)).resolves.toBeUndefined();
  });

  it('has a recorded history of every kind of workflow', () => {
    const kinds = histories.map(({ history }) => kindOf(history));
    expect(new Set(kinds)).toEqual(
      new Set([
        'applyPlanWorkflow',
        'openCycleWorkflow',
        'cycleWorkflow',
        'assignmentsWorkflow',
        'postOfficeWorkflow',
        'auditWorkflow',
        'reorganisationWorkflow',
      ]),
    );
  });

  it('is found out where it does something else', async () => {
    const changed = { code: bundle.code.replaceAll('closeCycle', 'shutCycle') };
    const cycle = histories.find(({ history }) => kindOf(history) === 'cycleWorkflow');
    await expect(replay(changed, cycle?.history)).rejects.toThrow(DeterminismViolationError);
  });
});

function kindOf(history: unknown): string | undefined {
  const { events } = history as { events: { workflowExecutionStartedEventAttributes?: Started }[] };
  return events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name;
}

interface Started {
  readonly workflowType: { readonly name: string };
}
