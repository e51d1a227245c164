import {
  assignmentHistory,
  listSubmissions,
  type AssignmentHistory,
  type Register,
  type Submission,
} from '@kyhan/register';

type Versions = Pick<AssignmentHistory, 'events' | 'submissions'>;

/** The versions that have left their unit: where its head approves, no other is for anybody else to read. Pure; throws nothing. */
export function leftVersions({ events, submissions }: Versions): readonly Submission[] {
  const opened = events[0]?.fact;
  if (opened?.type !== 'opened' || opened.approval !== true) return submissions;
  const left = new Set(events.flatMap(({ fact }) => (fact.type === 'submitted' ? [fact.submissionId] : [])));
  return submissions.filter(({ submissionId, onBehalf }) => onBehalf !== undefined || left.has(submissionId));
}

/** The same with what the unit itself has prepared since it owes: who owed before keeps to itself what had not left it. Pure; throws nothing. */
export function ownVersions(history: Versions, unitId: string): readonly Submission[] {
  const left = new Set(leftVersions(history));
  const taken = history.events.findLast(({ fact }) => fact.type === 'handed-over' && fact.to === unitId);
  return history.submissions.filter((one) => left.has(one) || one.afterSequence >= (taken?.sequence ?? 0));
}

/** Whether a version has left its unit, waits for the head of that one, or was sent back or replaced before it left. */
export type LeavingUnit = 'left' | 'waits' | 'stays';

/** Where a version stands of which the unit has a receipt; what no turn has taken in yet waits. Pure; throws nothing. */
export function leavingOf(history: Versions, submission: Submission): LeavingUnit {
  if (leftVersions(history).includes(submission)) return 'left';
  const { submissionId } = submission;
  const taken = history.events.findIndex(
    ({ fact }) => fact.type === 'prepared' && fact.submissionId === submissionId,
  );
  const after = taken === -1 ? [] : history.events.slice(taken + 1);
  return after.some(({ fact }) => fact.type === 'prepared' || fact.type === 'sent-back') ? 'stays' : 'waits';
}

interface OfUnit {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly approval: boolean;
}

/**
 * What the unit that owes reads of what was handed in, and prepared.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function versionsOfUnit(
  { register }: { readonly register: Register },
  { assignmentId, unitId, approval }: OfUnit,
): Promise<readonly Submission[]> {
  if (!approval) return await listSubmissions(register, assignmentId);
  return ownVersions(await assignmentHistory(register, assignmentId), unitId);
}
