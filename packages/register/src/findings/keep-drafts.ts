import { draftWaiting, type AssignmentState } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';
import { insertFinding } from './finding.js';

interface Drafts {
  readonly before: ReadonlyMap<string, { readonly state: AssignmentState }>;
  readonly folded: readonly { readonly state: AssignmentState }[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/** A level that is written for the coordinator to send is a finding until it is settled or the report has come. */
export async function keepDrafts(trx: Db, { before, folded, at }: Drafts): Promise<void> {
  for (const { state } of folded) {
    const { assignmentId } = state;
    const was = before.get(assignmentId)?.state;
    const [draft, earlier] = [draftWaiting(state), was && draftWaiting(was)];
    if (draft?.level === earlier?.level) continue;
    const findingId = findingIdOf({ kind: 'letter-to-send', about: assignmentId });
    if (draft === undefined)
      await closeFindings(trx, [findingId], {
        at,
        ending: state.endedAt === undefined ? 'answered' : 'assignment-ended',
      });
    else
      await insertFinding(trx, {
        findingId,
        kind: 'letter-to-send',
        subject: assignmentId,
        data: { to: draft.to },
        at,
      });
  }
}
