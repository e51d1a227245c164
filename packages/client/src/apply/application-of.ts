import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  WorkflowNotFoundError,
  type WorkflowHandle,
} from '@temporalio/client';
import { CancelledFailure, TerminatedFailure } from '@temporalio/common';
import type { AppliedPlan } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { applyIdOf } from '@kyhan/plan/ids';
import { applicationStart, CYCLES_QUEUE, type applyPlanWorkflow } from '@kyhan/workflows';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { askedAgain } from '../asked-again.js';
import { temporalSilent } from '../temporal-answers.js';
import { toldFailure } from '../told-failure.js';

/** A staged plan, and how it is to be applied. */
export interface StagedApplication {
  readonly planSlug: string;
  readonly hash: string;
  readonly moveOpen: boolean;
}

type Dependencies = Pick<ApplyDependencies, 'temporal' | 'language'>;

/** A worker takes work within moments; without one, nobody would answer for ever. */
const TAKEN_WITHIN_MS = 30_000;

/**
 * Starts the workflow that applies a staged plan, or joins the one that does so already, and answers as it ends.
 * @throws KyhanError PLAN_BEING_APPLIED while another version is being applied; TEMPORAL_UNAVAILABLE where no worker
 * takes it up; what the workflow ended with
 */
export async function applicationOf(
  dependencies: Dependencies,
  application: StagedApplication,
): Promise<AppliedPlan> {
  const handle = await startedOrJoined(dependencies, application);
  try {
    return await withinReach(dependencies, handle);
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    // Somebody ended it: what it staged waits, and applying the same again carries on with it.
    if (error.cause instanceof TerminatedFailure || error.cause instanceof CancelledFailure)
      throw temporalSilent(dependencies.temporal, error, 'the workflow that applies was ended');
    throw toldFailure(error);
  }
}

type Applying = WorkflowHandle<typeof applyPlanWorkflow>;

async function startedOrJoined(
  dependencies: Dependencies,
  application: StagedApplication,
): Promise<Applying> {
  for (;;) {
    try {
      return await started(dependencies, application);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      const running = await joined(dependencies, application);
      // It has ended in this moment: there is room for another.
      if (running !== undefined) return running;
    }
  }
}

async function started(
  { temporal, language }: Dependencies,
  application: StagedApplication,
): Promise<Applying> {
  return await temporal.workflow.start<typeof applyPlanWorkflow>('applyPlanWorkflow', {
    taskQueue: CYCLES_QUEUE,
    ...applicationStart({ ...application, language }),
  });
}

/** The application that runs, where it is this very one; undefined where none runs any more. */
async function joined(
  { temporal }: Dependencies,
  application: StagedApplication,
): Promise<Applying | undefined> {
  const { planSlug: slug, hash, moveOpen } = application;
  try {
    const { status, memo, runId } = await temporal.workflow.getHandle(applyIdOf(slug)).describe();
    if (status.name !== 'RUNNING') return undefined;
    if (memo?.['hash'] !== hash || memo['moveOpen'] !== moveOpen)
      throw new KyhanError('PLAN_BEING_APPLIED', { slug });
    return temporal.workflow.getHandle<typeof applyPlanWorkflow>(applyIdOf(slug), runId);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** Its result, as long as a worker has taken it up. */
async function withinReach({ temporal }: Dependencies, handle: Applying): Promise<AppliedPlan> {
  // The application goes on, whatever becomes of a question about it.
  const result = askedAgain(() => handle.result());
  const answered = new AbortController();
  const watched = pause(TAKEN_WITHIN_MS, undefined, { signal: answered.signal }).then(async () => {
    const { historyLength } = await askedAgain(() => handle.describe());
    // Begun, and its first task handed to nobody.
    if (historyLength <= 2) throw temporalSilent(temporal, undefined, 'no worker takes up work');
    return await result;
  });
  try {
    return await Promise.race([result, watched]);
  } finally {
    answered.abort();
  }
}
