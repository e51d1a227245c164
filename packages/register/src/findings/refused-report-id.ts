import { findingIdOf } from '@kyhan/plan/ids';

/** The finding that the letter with a report was refused by one of those to whom it goes. Pure; throws nothing. */
export function refusedReportId({
  assignmentId,
  recipient,
}: {
  readonly assignmentId: string;
  readonly recipient: number;
}): string {
  return findingIdOf({ kind: 'report-refused', about: assignmentId, version: recipient });
}
