import {
  CancellationScope,
  executeChild,
  isCancellation,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { shardIdOf } from '@kyhan/plan/ids';
import { registerActivities } from './register-activities.js';
import { assignmentsWorkflow } from './assignments-workflow.js';
import { OVERDUE, cycleAttributes } from './search-attributes.js';

export interface CycleInput {
  readonly cycleId: string;
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** How many assignments the cycle opened with. */
  readonly units: number;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
  /** Markdown for people: what the cycle is. */
  readonly details: string;
  /** Numbers of the shards, each up to 250 assignments. */
  readonly shards: readonly number[];
}

/**
 * One obligation in one period: lets its shards live, keeps a progress page, closes when all have ended.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function cycleWorkflow(input: CycleInput): Promise<string> {
  const progress = new CancellationScope();
  const shown = progress.run(() => showProgress(input.cycleId)).catch(onlyCancellation);
  await Promise.all(input.shards.map((shard) => liveShard(input, shard)));
  progress.cancel();
  await shown;
  const { details } = await registerActivities.closeCycle.executeWithOptions(
    { summary: 'Đóng đợt, ghi tổng kết và báo đơn vị đầu mối' },
    [{ cycleId: input.cycleId }],
  );
  setCurrentDetails(details);
  return details;
}

function liveShard(input: CycleInput, shard: number): Promise<void> {
  const { cycleId, summary, details, shards } = input;
  return executeChild(assignmentsWorkflow, {
    workflowId: shardIdOf({ cycleId, shard }),
    args: [{ cycleId, shard }],
    staticSummary: `Việc được giao: ${summary}${shards.length > 1 ? `, nhóm ${shard + 1}/${shards.length}` : ''}`,
    staticDetails: details,
    typedSearchAttributes: cycleAttributes(input),
  });
}

/** Writes where the cycle stands for whoever looks at it in Temporal's own page, once a day. */
async function showProgress(cycleId: string): Promise<void> {
  for (;;) {
    const { details, overdue, nextInMs } = await registerActivities.cycleProgress.executeWithOptions(
      { summary: 'Xem tình hình đợt trong sổ theo dõi' },
      [{ cycleId }],
    );
    setCurrentDetails(details);
    upsertSearchAttributes([{ key: OVERDUE, value: overdue }]);
    await sleep(nextInMs, { summary: 'Chờ đến lần xem tình hình sau' });
  }
}

function onlyCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
