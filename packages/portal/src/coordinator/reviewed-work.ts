import type { PortalDependencies } from '@kyhan/api';
import { planNames, type Form, type Plan } from '@kyhan/plan';
import {
  getPlanVersions,
  listPlans,
  listSubmissionsOf,
  type Assignment,
  type Submission,
} from '@kyhan/register';
import { type InBoth, type Language, nowCalled, periodName, sameInBoth, withNowCalled } from '@kyhan/words';
import { localDate } from '@kyhan/calendar';
import type { ReadVersion } from './posted-review.js';
import { workWords } from '../shared/work-title.js';

/** What was handed in and is to be ruled on, with what its reader needs beside it. */
export interface ReviewedWork {
  readonly assignment: Assignment;
  readonly plan: Plan;
  /** The plan as it is in force. */
  readonly newest: Plan;
  readonly form: Form | undefined;
  /** The version that counts, and the one before it; absent where it is not for whoever reviews to read. */
  readonly submission: Submission | undefined;
  readonly before: Submission | undefined;
  /** What its plan calls things that are named below. */
  readonly names: readonly InBoth[];
  readonly unit: (language: Language) => string;
  /** What is owed and for which period. */
  readonly work: (language: Language) => string;
}

/** The version that is read where it is shown. Pure; throws nothing. */
export function versionRead({ assignment, submission }: ReviewedWork): ReadVersion {
  const { assignmentId, version } = assignment;
  return { assignmentId, version: submission?.version ?? version };
}

/**
 * The versions of some assignments with their forms and names, by a number of statements that does not depend on how
 * many there are. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function reviewedWork(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  assignments: readonly Assignment[],
): Promise<readonly ReviewedWork[]> {
  const names = new Map(
    assignments.map(({ planSlug: slug, planVersion: version }) => [`${slug}@${version}`, { slug, version }]),
  );
  const plans = await getPlanVersions(register, [...names.values()]);
  const newest = (await listPlans(register)).map(({ plan }) => plan);
  const submissions = await listSubmissionsOf(
    register,
    assignments.map(({ assignmentId }) => assignmentId),
  );
  const submissionsOf = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const own = submissionsOf.get(submission.assignmentId) ?? [];
    submissionsOf.set(submission.assignmentId, own);
    own.push(submission);
  }
  return assignments.flatMap((assignment) => {
    const own = plans.find(
      ({ plan, version }) => plan.slug === assignment.planSlug && version === assignment.planVersion,
    )?.plan;
    const later = newest.find(({ slug }) => slug === assignment.planSlug);
    return own === undefined
      ? []
      : [
          worked(assignment, {
            plan: own,
            newest: later ?? own,
            own: submissionsOf.get(assignment.assignmentId) ?? [],
            now: now(),
          }),
        ];
  });
}

interface Known {
  readonly plan: Plan;
  readonly newest: Plan;
  /** All that was handed in for it. */
  readonly own: readonly Submission[];
  readonly now: number;
}

function worked(assignment: Assignment, { plan, newest, own, now }: Known): ReviewedWork {
  const { unitId, periodKey, periodFrom, leadUnitId } = assignment;
  const obligation = plan.obligations.find(({ id }) => id === assignment.obligationId);
  const step = obligation?.steps.find(({ id }) => id === assignment.stepId);
  const submission = own.find(({ submissionId }) => submissionId === assignment.submissionId);
  const { unitName } = planNames(plan, newest);
  const name = unitName(unitId);
  const called = nowCalled({
    newest,
    unitId,
    on: localDate(now, plan.timeZone),
    scope: obligation?.scope,
  });
  const title =
    obligation === undefined || step === undefined
      ? sameInBoth(assignment.obligationId)
      : workWords({ obligation, step }, leadUnitId === undefined ? undefined : unitName(leadUnitId));
  return {
    assignment,
    plan,
    newest,
    form: step?.form === undefined ? undefined : plan.forms[step.form],
    submission,
    before: earlier(assignment, own, submission),
    names: [name, ...(called === undefined ? [] : [called]), title],
    unit: (language) => withNowCalled(name, called)[language],
    work: (language) => `${title[language]}, ${periodName(periodKey, language, periodFrom)}`,
  };
}

/** Where the head of a unit approves, what came before may never have left it: its own page tells what did. */
function earlier(
  { approval }: Assignment,
  own: readonly Submission[],
  submission: Submission | undefined,
): Submission | undefined {
  if (approval || submission === undefined) return undefined;
  return own.findLast(({ version }) => version < submission.version);
}
