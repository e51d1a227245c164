import { isCancellation, ParentClosePolicy, startChild } from '@temporalio/workflow';
import { ActivityFailure, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { AppliedPlan, MovedCycle } from '@kyhan/contracts';
import { openingIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS, type Language } from '@kyhan/words/temporal';
import { openCycleWorkflow } from './open-cycle-workflow.js';
import { patientActivities, registerActivities } from './register-activities.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface ApplyPlanInput extends Shown {
  readonly planSlug: string;
  /** Of the staged plan: a plan may be larger than a payload. */
  readonly hash: string;
  readonly moveOpen: boolean;
}

/** Cycles that are moved by one activity. */
const PORTION = 10;

/**
 * Applies a plan that the front door has staged: brings it into force, keeps one Schedule per obligation, opens what is
 * open by now, lets open cycles follow where they are to, records findings (design, section 3, One cycle, 1). Every
 * step can be done again; what was interrupted is carried on with. Where it cannot go on, a finding says so.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function applyPlanWorkflow(input: ApplyPlanInput): Promise<AppliedPlan> {
  const { planSlug, hash } = input;
  const language = shownLanguage(input);
  const inForce = await registerActivities.bringIntoForce.executeWithOptions(
    { summary: TEMPORAL_WORDS.bringIntoForce[language] },
    [{ planSlug, hash }],
  );
  const { version } = inForce;
  try {
    return { ...inForce, ...(await carriedOut(input, version)) };
  } catch (error) {
    if (isCancellation(error)) throw error;
    const summary = TEMPORAL_WORDS.noteNotApplied[language];
    await registerActivities.noteNotApplied.executeWithOptions({ summary }, [
      { planSlug, version, code: codeOf(error) },
    ]);
    throw error;
  }
}

type CarriedOut = Pick<AppliedPlan, 'schedules' | 'openedNow' | 'moved'>;

/** All that follows from a version that is in force. */
async function carriedOut(input: ApplyPlanInput, version: number): Promise<CarriedOut> {
  const { planSlug, hash, moveOpen } = input;
  const language = shownLanguage(input);
  const named = { planSlug, version, moveOpen };
  const schedules = await patientActivities.keepPlanSchedules.executeWithOptions(
    { summary: TEMPORAL_WORDS.keepSchedules[language] },
    [named],
  );
  // The clock is read after the Schedules are kept: what fell between is in one that may never fire for it.
  const due = await registerActivities.dueOpenings.executeWithOptions(
    { summary: TEMPORAL_WORDS.dueOpenings[language] },
    [named],
  );
  for (const { obligationId, periodKey, summary } of due)
    await openNow({ planSlug, obligationId, periodKey, summary, language });
  const moved = await movedCycles(named, language);
  await patientActivities.endApplication.executeWithOptions(
    { summary: TEMPORAL_WORDS.endApplication[language] },
    [{ ...named, hash }],
  );
  return { schedules, openedNow: due.map(({ cycleId }) => cycleId), moved };
}

/** Portion by portion: what one has done stands in the history and is not done again. */
async function movedCycles(
  named: Omit<ApplyPlanInput, 'hash'> & { readonly version: number },
  language: Language,
): Promise<MovedCycle[]> {
  const cycleIds = await registerActivities.cyclesToMove.executeWithOptions(
    { summary: TEMPORAL_WORDS.cyclesToMove[language] },
    [named],
  );
  const summary = TEMPORAL_WORDS.moveCycles[language];
  const moved: MovedCycle[] = [];
  for (let i = 0; i < cycleIds.length; i += PORTION) {
    const portion = { ...named, cycleIds: cycleIds.slice(i, i + PORTION) };
    moved.push(...(await patientActivities.moveCycles.executeWithOptions({ summary }, [portion])));
  }
  return moved;
}

interface Opening extends Shown {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly summary: string;
}

/** What a Schedule or an earlier application has opened as well is opened once; a draft is looked at again. */
async function openNow({ summary, ...input }: Opening): Promise<void> {
  const { planSlug, obligationId, periodKey } = input;
  const language = shownLanguage(input);
  try {
    await startChild(openCycleWorkflow, {
      workflowId: openingIdOf(input),
      args: [{ planSlug, obligationId, periodKey, language }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: TEMPORAL_WORDS.opening(language, { summary }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** What an activity failed with, as the catalogue names it. */
function codeOf(error: unknown): string {
  let cause: unknown = error;
  while (cause instanceof ActivityFailure && cause.cause !== undefined) cause = cause.cause;
  const type = (cause as { readonly type?: unknown }).type;
  return typeof type === 'string' ? type : String(cause);
}
