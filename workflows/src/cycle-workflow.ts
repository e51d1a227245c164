import {
  condition,
  continueAsNew,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  ActivityFailure,
  ApplicationFailure,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/common';
import { shardIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import { registerActivities } from './register-activities.js';
import { assignmentsWorkflow } from './assignments-workflow.js';
import { shardEndedSignal } from './messages.js';
import { OVERDUE, cycleAttributes } from './search-attributes.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface CycleInput extends Shown {
  readonly cycleId: string;
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** How many assignments the cycle opened with. */
  readonly assignments: number;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
  /** Markdown for people: what the cycle is. */
  readonly details: string;
  /** Numbers of the shards, each up to 250 assignments. */
  readonly shards: readonly number[];
  /** What the run before has shown, where this is not the first; it has started the shards. */
  readonly shown?: { readonly overdue: number };
}

/**
 * One obligation in one period: lets its shards live, keeps a progress page, closes when the register says that all
 * has ended. Shards are never awaited: one that is terminated takes neither its cycle nor its siblings along.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function cycleWorkflow(input: CycleInput): Promise<string> {
  const bell = { isRung: false };
  setHandler(shardEndedSignal, () => {
    bell.isRung = true;
  });
  if (input.shown === undefined) await Promise.all(input.shards.map((shard) => startShard(input, shard)));
  let overdue = input.shown?.overdue ?? 0;
  for (;;) {
    bell.isRung = false;
    const progress = await lookedAt(input, overdue);
    overdue = progress.overdue;
    const details = progress.isEnded ? await closed(input) : undefined;
    if (details !== undefined) return details;
    // It would grow by some events a day, for ever.
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof cycleWorkflow>({ ...input, shown: { overdue } });
    const summary = TEMPORAL_WORDS.waitForProgress[shownLanguage(input)];
    await condition(() => bell.isRung, progress.nextInMs, { summary });
  }
}

async function startShard(input: CycleInput, shard: number): Promise<void> {
  const { cycleId, summary, details, shards } = input;
  const language = shownLanguage(input);
  const number = shard + 1;
  try {
    await startChild(assignmentsWorkflow, {
      workflowId: shardIdOf({ cycleId, shard }),
      args: [{ cycleId, shard, language }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary:
        shards.length > 1
          ? TEMPORAL_WORDS.shardOfMany(language, { summary, number, count: shards.length })
          : TEMPORAL_WORDS.shard(language, { summary }),
      staticDetails: details,
      typedSearchAttributes: cycleAttributes(input),
    });
  } catch (error) {
    // It runs already: the cycle was started again, its shards lived on.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Where the cycle stands, for whoever looks at it in Temporal's own page, and whether all of it has ended. */
async function lookedAt(input: CycleInput, overdueBefore: number) {
  const progress = await registerActivities.cycleProgress.executeWithOptions(
    { summary: TEMPORAL_WORDS.cycleProgress[shownLanguage(input)] },
    [{ cycleId: input.cycleId }],
  );
  setCurrentDetails(progress.details);
  if (progress.overdue !== overdueBefore) upsertSearchAttributes([{ key: OVERDUE, value: progress.overdue }]);
  return progress;
}

/** Undefined where a ruling has opened something again meanwhile: the cycle goes on. */
async function closed(input: CycleInput): Promise<string | undefined> {
  try {
    const { details } = await registerActivities.closeCycle.executeWithOptions(
      { summary: TEMPORAL_WORDS.closeCycle[shownLanguage(input)] },
      [{ cycleId: input.cycleId }],
    );
    setCurrentDetails(details);
    return details;
  } catch (error) {
    if (isStillOpen(error)) return undefined;
    throw error;
  }
}

function isStillOpen(error: unknown): boolean {
  if (!(error instanceof ActivityFailure) || !(error.cause instanceof ApplicationFailure)) return false;
  return error.cause.type === 'CYCLE_STILL_OPEN';
}
