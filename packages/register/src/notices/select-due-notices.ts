import type { Language } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { shownAddress } from './shown-address.js';

export interface DueBy {
  /** Plan time: what has come due by now. */
  readonly now: number;
  readonly realNow: number;
  /** About how many; the notices of one address are never split. */
  readonly limit: number;
  /** Of the deployment, for a contact of whom the plan does not say one; Vietnamese where none is given. */
  readonly language?: Language;
}

/** Due, not on its way, and not to wait after a refusal or an unknown result. */
function isDue({ now, realNow }: DueBy) {
  return sql<boolean>`(d.not_before <= ${now} and d.state <> 'sending' and coalesce(d.retry_real_at, 0) <= ${realNow})`;
}

/**
 * What has come due, all of an address together, beginning with the addresses that wait longest, each with what its
 * reason depends on. Nothing is locked: whoever sends it makes sure that all this still holds (`markSending`).
 */
export async function selectDueNotices(db: Db, due: DueBy) {
  const chosen = sql<{ addressKey: number }>`(
    select distinct first_due.address_key from (
      select d.address_key from deliveries d where ${isDue(due)}
      order by d.not_before, d.notice_key limit ${due.limit}) as first_due)`;
  return await db
    .selectFrom(chosen.as('chosen'))
    .innerJoin('deliveries as d', 'd.addressKey', 'chosen.addressKey')
    .innerJoin('notices', 'notices.noticeKey', 'd.noticeKey')
    .innerJoin('addresses', 'addresses.addressKey', 'd.addressKey')
    .innerJoin('cycles', 'cycles.cycleId', 'notices.cycleId')
    .leftJoin('assignments', 'assignments.assignmentId', 'notices.assignmentId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('submissions')
          .select(({ fn }) => [
            fn.max('version').as('lastVersion'),
            sql<number | null>`max(stored_at) filter (where taken_in_sequence is null)`.as('untakenAt'),
          ])
          .whereRef('submissions.assignmentId', '=', 'notices.assignmentId')
          .as('stored'),
      (join) => join.onTrue(),
    )
    .where(isDue(due))
    .selectAll('notices')
    .select(['addresses.channel', shownAddress('addresses').as('address'), 'd.attempts', 'd.unknownCount'])
    .select(['cycles.planSlug', 'cycles.obligationId', 'cycles.periodKey', 'cycles.dueOn as cycleDueOn'])
    .select(['assignments.unitId', 'assignments.stepId', 'assignments.state as assignmentState'])
    .select(['assignments.dueOn as dueOnNow', 'assignments.dueAt as dueAtNow', 'assignments.lastSequence'])
    .select(['stored.lastVersion', 'stored.untakenAt'])
    .orderBy('d.notBefore')
    .orderBy('notices.noticeId')
    .execute();
}

export type DueRow = Awaited<ReturnType<typeof selectDueNotices>>[number];
