import { assignmentCounts, type AssignmentCounts } from './assignments/assignment-counts.js';
import type { StatusAnswer } from '@kyhan/contracts';
import type { Reach } from '@kyhan/engine';
import type { Register } from './connection/register.js';
import { PLAN_OF_FINDING } from './findings/finding.js';
import { countNotices } from './notices/list-notices.js';
import type { NoticeCount } from './notices/notice-log.js';
import { withinSql } from './within-sql.js';

/** What `status` shows. */
export interface RegisterSummary {
  readonly plans: readonly { readonly slug: string; readonly version: number }[];
  readonly cycles: StatusAnswer['cycles'];
  readonly assignments: AssignmentCounts;
  readonly notices: readonly NoticeCount[];
  readonly submissions: number;
  readonly untakenSubmissions: number;
  readonly openFindings: number;
}

/** What is counted: all of it, or one plan, and of that what whoever asks may see. */
interface SummaryFilter {
  readonly planSlug?: string;
  readonly within?: readonly Reach[];
}

/**
 * Counts of the whole register, or of a part; findings are counted for all plans that may be seen. `now` is plan time.
 * Epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerSummary(
  register: Register,
  { now, ...filter }: SummaryFilter & { readonly now: number },
): Promise<RegisterSummary> {
  return {
    plans: await planVersions(register, filter),
    cycles: await cycleStates(register, filter),
    assignments: await assignmentCounts(register, { ...filter, now }),
    notices: await countNotices(register, filter),
    ...(await submissionCounts(register, filter)),
    openFindings: await countOpenFindings(register, filter),
  };
}

async function planVersions({ db }: Register, { planSlug, within }: SummaryFilter) {
  return await db
    .selectFrom('plans')
    .select(['slug', 'newestVersion as version'])
    .where(withinSql(within, { plan: 'slug' }))
    .$if(planSlug !== undefined, (query) => query.where('slug', '=', planSlug ?? ''))
    .orderBy('slug')
    .execute();
}

async function cycleStates({ db }: Register, { planSlug, within }: SummaryFilter) {
  const { all, closed, draft } = await db
    .selectFrom('cycles')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.count<number>('closedAt').as('closed'),
      fn.count<number>('draftSince').as('draft'),
    ])
    .where(withinSql(within, { plan: 'planSlug' }))
    .$if(planSlug !== undefined, (query) => query.where('planSlug', '=', planSlug ?? ''))
    .executeTakeFirstOrThrow();
  return { open: all - closed - draft, closed, draft };
}

async function submissionCounts({ db }: Register, { planSlug, within }: SummaryFilter) {
  const { all, taken } = await db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('takenInSequence').as('taken')])
    .where(withinSql(within, { plan: 'cycles.planSlug', unit: 'assignments.unitId' }))
    .$if(planSlug !== undefined, (query) => query.where('cycles.planSlug', '=', planSlug ?? ''))
    .executeTakeFirstOrThrow();
  return { submissions: all, untakenSubmissions: all - taken };
}

async function countOpenFindings({ db }: Register, { within }: SummaryFilter): Promise<number> {
  const { count } = await db
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(withinSql(within, { plan: PLAN_OF_FINDING }))
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
