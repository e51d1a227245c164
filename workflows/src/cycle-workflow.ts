import {
  CancellationScope,
  executeChild,
  isCancellation,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { TypedSearchAttributes } from '@temporalio/common';
import { registerActivities } from './activity-options.js';
import { assignmentsWorkflow } from './assignments-workflow.js';
import { OBLIGATION, OVERDUE, PLAN, UNITS } from './search-attributes.js';

export interface CycleInput {
  readonly cycleId: string;
  readonly planSlug: string;
  readonly obligationId: string;
  /** How many assignments the cycle opened with. */
  readonly units: number;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
  /** Numbers of the shards, each up to 250 assignments. */
  readonly shards: readonly number[];
}

/** One obligation in one period: lets its shards live, keeps a progress page, closes when all have ended. */
export async function cycleWorkflow(input: CycleInput): Promise<string> {
  const progress = new CancellationScope();
  const shown = progress.run(() => showProgress(input.cycleId)).catch(onlyCancellation);
  await Promise.all(input.shards.map((shard) => liveShard(input, shard)));
  progress.cancel();
  await shown;
  const { details } = await registerActivities.closeCycle.executeWithOptions({ summary: 'Đóng đợt' }, [
    { cycleId: input.cycleId },
  ]);
  setCurrentDetails(details);
  return details;
}

function liveShard(input: CycleInput, shard: number): Promise<void> {
  const { cycleId, planSlug, obligationId, units, summary } = input;
  return executeChild(assignmentsWorkflow, {
    workflowId: `${cycleId}/shard-${shard}`,
    args: [{ cycleId, shard }],
    staticSummary: `${summary}: nhóm ${shard + 1}/${input.shards.length}`,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: PLAN, value: planSlug },
      { key: OBLIGATION, value: obligationId },
      { key: UNITS, value: units },
    ]),
  });
}

/** Writes where the cycle stands for whoever looks at it in Temporal's own page, once a day. */
async function showProgress(cycleId: string): Promise<void> {
  for (;;) {
    const { details, overdue, nextInMs } = await registerActivities.cycleProgress({ cycleId });
    setCurrentDetails(details);
    upsertSearchAttributes([{ key: OVERDUE, value: overdue }]);
    await sleep(nextInMs, { summary: 'Cập nhật tình hình đợt' });
  }
}

function onlyCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
