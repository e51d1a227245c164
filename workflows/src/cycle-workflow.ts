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
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import { registerActivities } from './register-activities.js';
import { assignmentsWorkflow } from './assignments-workflow.js';
import { shardEndedSignal } from './messages.js';
import type { CycleInput } from './cycle-input.js';
import { OVERDUE } from './search-attributes.js';
import { shardStart } from './shard-start.js';
import { shownLanguage } from './shown-language.js';

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
    // A ruling may have opened it again since it was closed: whoever ruled has rung, and it is looked at once more.
    if (details !== undefined && !isRungSince(bell)) return details;
    // It would grow by some events a day, for ever.
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof cycleWorkflow>({ ...input, shown: { overdue } });
    const summary = TEMPORAL_WORDS.waitForProgress[shownLanguage(input)];
    await condition(() => bell.isRung, progress.nextInMs, { summary });
  }
}

/** The signal comes while something is awaited, which the compiler cannot see. */
function isRungSince({ isRung }: { readonly isRung: boolean }): boolean {
  return isRung;
}

async function startShard(input: CycleInput, shard: number): Promise<void> {
  try {
    const options = shardStart(input, shard);
    await startChild(assignmentsWorkflow, { ...options, parentClosePolicy: ParentClosePolicy.ABANDON });
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
