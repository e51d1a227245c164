import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { cacheFolder } from '@kyhan/stack/places';
import { quietTemporal, workflowBundle, type WorkflowBundle } from '@kyhan/worker';
import { recordedHistories, workflowTypeOf } from './recorded-histories.js';
import { recordedReleases } from './recorded-releases.js';

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
    const kinds = histories.map(({ history }) => workflowTypeOf(history));
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

  it('has each history written down under the release whose it is, and none besides', () => {
    const written = recordedReleases().flatMap((release) => Object.entries(release.histories));
    const kept = histories.map(({ name, history }) => [name, workflowTypeOf(history)]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(kept));
    expect(written).toHaveLength(kept.length);
    expect(recordedReleases()[0]).toMatchObject({ release: '0.2.0', isOut: true });
  });

  it('is found out where it does something else', async () => {
    const changed = { code: bundle.code.replaceAll('closeCycle', 'shutCycle') };
    const cycle = histories.find(({ history }) => workflowTypeOf(history) === 'cycleWorkflow');
    await expect(replay(changed, cycle?.history)).rejects.toThrow(DeterminismViolationError);
  });
});
