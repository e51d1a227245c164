import type { Plan, Step } from '@kyhan/plan';
import { readAssignmentId } from '@kyhan/plan/ids';

/** The step of the plan that an assignment is owed for; undefined where the plan has none. Pure; throws nothing. */
export function stepOf(plan: Plan, assignmentId: string): Step | undefined {
  const name = readAssignmentId(assignmentId);
  const obligation = plan.obligations.find(({ id }) => id === name?.obligationId);
  return obligation?.steps.find(({ id }) => id === name?.stepId);
}
