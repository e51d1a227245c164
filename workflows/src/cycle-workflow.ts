import {
  CancellationScope,
  executeChild,
  isCancellation,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { shardIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import { registerActivities } from './register-activities.js';
import { assignmentsWorkflow } from './assignments-workflow.js';
import { OVERDUE, cycleAttributes } from './search-attributes.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface CycleInput extends Shown {
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
  const shown = progress.run(() => showProgress(input)).catch(onlyCancellation);
  await Promise.all(input.shards.map((shard) => liveShard(input, shard)));
  progress.cancel();
  await shown;
  const { details } = await registerActivities.closeCycle.executeWithOptions(
    { summary: TEMPORAL_WORDS.closeCycle[shownLanguage(input)] },
    [{ cycleId: input.cycleId }],
  );
  setCurrentDetails(details);
  return details;
}

function liveShard(input: CycleInput, shard: number): Promise<void> {
  const { cycleId, summary, details, shards } = input;
  const language = shownLanguage(input);
  const number = shard + 1;
  return executeChild(assignmentsWorkflow, {
    workflowId: shardIdOf({ cycleId, shard }),
    args: [{ cycleId, shard, language }],
    staticSummary:
      shards.length > 1
        ? TEMPORAL_WORDS.shardOfMany(language, { summary, number, count: shards.length })
        : TEMPORAL_WORDS.shard(language, { summary }),
    staticDetails: details,
    typedSearchAttributes: cycleAttributes(input),
  });
}

/** Writes where the cycle stands for whoever looks at it in Temporal's own page, once a day. */
async function showProgress(input: CycleInput): Promise<void> {
  const { cycleId } = input;
  const language = shownLanguage(input);
  for (;;) {
    const { details, overdue, nextInMs } = await registerActivities.cycleProgress.executeWithOptions(
      { summary: TEMPORAL_WORDS.cycleProgress[language] },
      [{ cycleId }],
    );
    setCurrentDetails(details);
    upsertSearchAttributes([{ key: OVERDUE, value: overdue }]);
    await sleep(nextInMs, { summary: TEMPORAL_WORDS.waitForProgress[language] });
  }
}

function onlyCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
