import { KyhanError } from '@kyhan/errors';
import type { Form, Plan, Step } from '@kyhan/plan';
import { getAssignment, getPlan, getPlanVersion, type Assignment, type Register } from '@kyhan/register';

/** An assignment with what the plan says of it. */
export interface Owed {
  readonly assignment: Assignment;
  readonly plan: Plan;
  /** The newest version: it knows the units that came later, and who has ended since. */
  readonly newest: Plan;
  readonly obligation: Plan['obligations'][number];
  readonly step: Step;
  readonly form?: Form;
}

/** @throws KyhanError ASSIGNMENT_NOT_FOUND */
export async function owed(
  { register }: { readonly register: Register },
  assignmentId: string,
): Promise<Owed> {
  const assignment = await getAssignment(register, assignmentId);
  const { planSlug: slug, planVersion: version } = assignment;
  const { plan } = await getPlanVersion(register, { slug, version });
  const { plan: newest } = await getPlan(register, slug);
  const obligation = plan.obligations.find(({ id }) => id === assignment.obligationId);
  const step = obligation?.steps.find(({ id }) => id === assignment.stepId);
  if (obligation === undefined || step === undefined)
    throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  const form = step.form === undefined ? undefined : plan.forms[step.form];
  return { assignment, plan, newest, obligation, step, ...(form === undefined ? {} : { form }) };
}
