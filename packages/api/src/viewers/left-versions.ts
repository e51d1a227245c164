import type { AssignmentHistory, Submission } from '@kyhan/register';

/** The versions that have left their unit: where its head approves, no other is for anybody else to read. Pure; throws nothing. */
export function leftVersions({
  events,
  submissions,
}: Pick<AssignmentHistory, 'events' | 'submissions'>): readonly Submission[] {
  const opened = events[0]?.fact;
  if (opened?.type !== 'opened' || opened.approval !== true) return submissions;
  const left = new Set(events.flatMap(({ fact }) => (fact.type === 'submitted' ? [fact.submissionId] : [])));
  return submissions.filter(({ submissionId, onBehalf }) => onBehalf !== undefined || left.has(submissionId));
}
