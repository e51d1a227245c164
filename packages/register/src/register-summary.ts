import { assignmentCounts, type AssignmentCounts } from './assignments/assignment-counts.js';
import type { Register } from './connection/register.js';
import { countNotices } from './notices/list-notices.js';
import type { NoticeCount } from './notices/notice-log.js';

/** What `status` shows. */
export interface RegisterSummary {
  readonly plans: readonly { readonly slug: string; readonly version: number }[];
  readonly cycles: { readonly open: number; readonly closed: number };
  readonly assignments: AssignmentCounts;
  readonly notices: readonly NoticeCount[];
  readonly submissions: number;
  readonly untakenSubmissions: number;
  readonly openFindings: number;
}

/**
 * Counts of the whole register, or of one plan; findings are counted for all plans. `now` is plan time.
 * Epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerSummary(
  register: Register,
  { planSlug, now }: { planSlug?: string; now: number },
): Promise<RegisterSummary> {
  const ofPlan = planSlug === undefined ? {} : { planSlug };
  return {
    plans: await planVersions(register, planSlug),
    cycles: await cycleStates(register, planSlug),
    assignments: await assignmentCounts(register.db, { ...ofPlan, now }),
    notices: await countNotices(register, ofPlan),
    ...(await submissionCounts(register, planSlug)),
    openFindings: await countOpenFindings(register),
  };
}

async function planVersions({ db }: Register, planSlug: string | undefined) {
  return await db
    .selectFrom('plans')
    .select(['slug', 'newestVersion as version'])
    .$if(planSlug !== undefined, (query) => query.where('slug', '=', planSlug ?? ''))
    .orderBy('slug')
    .execute();
}

async function cycleStates({ db }: Register, planSlug: string | undefined) {
  const { all, closed } = await db
    .selectFrom('cycles')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('closedAt').as('closed')])
    .$if(planSlug !== undefined, (query) => query.where('planSlug', '=', planSlug ?? ''))
    .executeTakeFirstOrThrow();
  return { open: all - closed, closed };
}

async function submissionCounts({ db }: Register, planSlug: string | undefined) {
  const { all, taken } = await db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('takenInSequence').as('taken')])
    .$if(planSlug !== undefined, (query) => query.where('cycles.planSlug', '=', planSlug ?? ''))
    .executeTakeFirstOrThrow();
  return { submissions: all, untakenSubmissions: all - taken };
}

async function countOpenFindings({ db }: Register): Promise<number> {
  const { count } = await db
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
