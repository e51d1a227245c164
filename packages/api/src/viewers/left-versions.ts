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
