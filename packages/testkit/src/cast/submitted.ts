import type { AssignmentFact } from '@kyhan/engine';

/** The fact that takes a stored submission in. */
export function submitted(stored: {
  submissionId: string;
  version: number;
  onTime: boolean;
  storedAt: number;
  nil?: boolean;
}): Extract<AssignmentFact, { type: 'submitted' }> {
  const { submissionId, version, onTime, storedAt, nil = false } = stored;
  return { type: 'submitted', submissionId, version, nil, onTime, storedAt, reviewRemindAt: [] };
}
