import { cumulativeKeyBefore } from '@kyhan/calendar';
import type { Register } from '../connection/register.js';
import { listSubmissions, type Submission } from './list-submissions.js';

/** What a unit had handed in for an earlier period, and was accepted. */
export interface AcceptedBefore {
  readonly periodKey: string;
  readonly periodFrom: string;
  readonly submission: Submission;
}

/** What a unit owes, and for which period. */
interface Owed {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly stepId: string;
  readonly unitId: string;
  readonly periodKey: string;
  /** The last day of the period. */
  readonly periodTo: string;
}

/**
 * What was accepted of the same unit for the nearest period that ended before, of cumulative ones for the same a year
 * before: the others are part of it. Undefined where there is none.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findAcceptedBefore(
  register: Register,
  { planSlug, obligationId, stepId, unitId, periodKey, periodTo }: Owed,
): Promise<AcceptedBefore | undefined> {
  const yearBefore = cumulativeKeyBefore(periodKey);
  const last = await register.db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['assignmentId', 'periodKey', 'periodFrom', 'standings.submissionId'])
    .where('unitId', '=', unitId)
    .where('stepId', '=', stepId)
    .where('planSlug', '=', planSlug)
    .where('obligationId', '=', obligationId)
    .where('periodTo', '<', periodTo)
    .$if(yearBefore !== undefined, (query) => query.where('periodKey', '=', yearBefore ?? ''))
    .where('standings.acceptedAt', 'is not', null)
    .orderBy('periodTo', 'desc')
    .orderBy('periodKey', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return undefined;
  const versions = await listSubmissions(register, last.assignmentId);
  const submission = versions.find(({ submissionId }) => submissionId === last.submissionId);
  const { periodKey: key, periodFrom } = last;
  return submission === undefined ? undefined : { periodKey: key, periodFrom, submission };
}
