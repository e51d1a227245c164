import type { AssignmentState } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';
import { insertFinding } from './finding.js';

/** Assignments before and after a turn. */
export interface Contests {
  readonly before: ReadonlyMap<string, { readonly state: AssignmentState }>;
  readonly folded: readonly { readonly state: AssignmentState }[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/** A unit that says "not ours" is a finding for who coordinates, until that is answered or all has ended. */
export async function keepContests(trx: Db, { before, folded, at }: Contests): Promise<void> {
  for (const { state } of folded) {
    const { assignmentId } = state;
    const was = before.get(assignmentId)?.state;
    const [wasOpen, isOpen] = [was !== undefined && isContested(was), isContested(state)];
    if (wasOpen === isOpen) continue;
    const findingId = findingIdOf({ kind: 'contested', about: assignmentId });
    if (isOpen)
      await insertFinding(trx, { findingId, kind: 'contested', subject: assignmentId, data: {}, at });
    else {
      const ending = state.contestedAt === undefined ? 'answered' : 'assignment-ended';
      await closeFindings(trx, [findingId], { at, ending });
    }
  }
}

function isContested({ contestedAt, endedAt }: AssignmentState): boolean {
  return contestedAt !== undefined && endedAt === undefined;
}
