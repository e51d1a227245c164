import { assignmentStatus, type AssignmentStatus } from '@kyhan/engine';
import type { AssignmentFacts } from '@kyhan/register';
import { isoInstants } from './iso-instants.js';

/** An assignment in JSON: its facts with the status derived now; instants in ISO 8601 with the plan's offset. */
export function assignmentView(facts: AssignmentFacts, { now, zone }: { now: number; zone: string }) {
  const status = assignmentStatus(facts, now);
  return isoInstants({ ...facts, status }, zone) as {
    readonly status: AssignmentStatus;
    readonly assignmentId: string;
  };
}
