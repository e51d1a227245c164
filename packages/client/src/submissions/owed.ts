import type { OfficialPaper } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { unconfirmedOf, type Form, type Plan, type Step } from '@kyhan/plan';
import {
  findAnnouncement,
  findCycleRequest,
  getAssignment,
  getCycle,
  getPlan,
  getPlanVersion,
  type Assignment,
  type Register,
  type Request,
} from '@kyhan/register';

/** An assignment with what the plan says of it. */
export interface Owed {
  readonly assignment: Assignment;
  readonly plan: Plan;
  /** The newest version: it knows the units that came later, and who has ended since. */
  readonly newest: Plan;
  readonly obligation: Plan['obligations'][number];
  readonly step: Step;
  readonly form?: Form;
  /** The paper by which its cycle was announced. */
  readonly announcement?: OfficialPaper;
  /** What it was asked for with, outside the calendar. */
  readonly request?: Pick<Request, 'reason' | 'ground' | 'cutOff'>;
  /** Recurrence or day are inferred, and nobody has confirmed them for the plan or for this cycle. */
  readonly isUnconfirmed: boolean;
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
  const cycle = await getCycle(register, assignment.cycleId);
  const { recurrence, day } = unconfirmedOf(obligation, { from: cycle.periodFrom, to: cycle.periodTo });
  const announcement =
    cycle.announcedAt === undefined ? undefined : await findAnnouncement(register, cycle.cycleId);
  const request =
    obligation.period.type === 'on-request' ? await findCycleRequest(register, cycle) : undefined;
  return {
    assignment,
    plan,
    newest,
    obligation,
    step,
    isUnconfirmed: (recurrence || day) && cycle.confirmedAt === undefined,
    ...(form === undefined ? {} : { form }),
    ...(announcement === undefined ? {} : { announcement }),
    ...(request === undefined ? {} : { request }),
  };
}
