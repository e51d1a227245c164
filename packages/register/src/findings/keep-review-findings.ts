import { isAwaitingReview, type AssignmentEvent, type AssignmentState } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';
import { insertFinding } from './finding.js';

interface Reviewed {
  readonly before: ReadonlyMap<string, { readonly state: AssignmentState }>;
  readonly folded: readonly { readonly state: AssignmentState }[];
  readonly events: readonly AssignmentEvent[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/** What a reviewer is late with stays a finding until it waits for him no longer: reminders end, it does not. */
export async function keepReviewFindings(trx: Db, { before, folded, events, at }: Reviewed): Promise<void> {
  const settled = folded
    .map(({ state }) => state)
    .filter((state) => !isAwaitingReview(state) && isWaiting(before.get(state.assignmentId)?.state))
    .map(({ assignmentId }) => reviewOverdueId(assignmentId));
  await closeFindings(trx, settled, { at, ending: 'ruled' });
  for (const { stream, fact } of events)
    if (fact.type === 'reviewer-overdue')
      await insertFinding(trx, {
        findingId: reviewOverdueId(stream),
        kind: 'review-overdue',
        subject: stream,
        data: {},
        at,
      });
}

function isWaiting(state: AssignmentState | undefined): boolean {
  return state !== undefined && isAwaitingReview(state);
}

function reviewOverdueId(assignmentId: string): string {
  return findingIdOf({ kind: 'review-overdue', about: assignmentId });
}
