import type { AssignmentState } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import { sql } from 'kysely';
import { mayBeWrittenTo } from '../deployment/mail-limit.js';
import { streamsByKey } from '../streams/select-streams.js';
import type { Db } from '../connection/register.js';
import { isRetold } from './is-retold.js';
import { lastSilence } from './last-silence.js';
import type { UntakenDeed } from './reason-holds.js';
import { noticeData } from './notice-data.js';
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
  return sql<boolean>`(not d.doubtful and d.not_before <= ${now} and d.state <> 'sending' and coalesce(d.retry_real_at, 0) <= ${realNow})`;
}

/**
 * Whoever is written to now is told all that waits for that mailbox, also what was refused before and would have been
 * tried again later: after an outage each gets one letter. What may have left already waits for its own time.
 */
function goesAlong({ now }: DueBy) {
  return sql<boolean>`(not d.doubtful and d.not_before <= ${now} and d.state = 'pending')`;
}

/** Of a contribution: whose result gathers it, and who led it before, also where that result answers for theirs by now. */
const LEAD_UNIT = sql<string | null>`(select gathering.unit_id from standings own
  join assignments gathering on gathering.assignment_id = own.lead ->> 'assignmentId'
  where own.assignment_key = notices.assignment_key)`;
const FORMER_LEADS = sql<readonly string[] | null>`(select led.former_unit_ids || array(
    select one.unit_id from assignments one join standings answered on answered.assignment_key = one.assignment_key
    where one.cycle_key = gathering.cycle_key and one.step_id = gathering.step_id
      and one.assignment_key <> gathering.assignment_key and answered.waived_at is not null)
  from standings own
  join assignments gathering on gathering.assignment_id = own.lead ->> 'assignmentId'
  join standings led on led.assignment_key = gathering.assignment_key
  where own.assignment_key = notices.assignment_key)`;

async function dueNotices(db: Db, due: DueBy) {
  const chosen = sql<{ addressKey: number }>`(
    select distinct first_due.address_key from (
      select d.address_key from deliveries d join addresses a on a.address_key = d.address_key
      where ${isDue(due)} and ${mayBeWrittenTo('a')}
      order by d.not_before, d.notice_key limit ${due.limit}) as first_due)`;
  return await db
    .selectFrom(chosen.as('chosen'))
    .innerJoin('deliveries as d', 'd.addressKey', 'chosen.addressKey')
    .innerJoin('notices', 'notices.noticeKey', 'd.noticeKey')
    .innerJoin('addresses', 'addresses.addressKey', 'd.addressKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'notices.cycleKey')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('submissions')
          .innerJoin('assignments as a', 'a.assignmentKey', 'submissions.assignmentKey')
          .select(({ fn }) => [
            fn.max('version').as('lastVersion'),
            // What has to be approved first has not left its unit.
            sql<number | null>`max(stored_at) filter (
              where taken_in_sequence is null and (not a.approval or on_behalf is not null))`.as('untakenAt'),
          ])
          .whereRef('submissions.assignmentKey', '=', 'notices.assignmentKey')
          .as('stored'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('unitActs')
          .select(({ fn }) => [
            fn.max('number').as('lastAct'),
            sql<readonly UntakenDeed[] | null>`jsonb_agg(jsonb_build_object('act', act, 'storedAt', stored_at)
              order by number) filter (where taken_in_sequence is null)`.as('untakenActs'),
          ])
          .whereRef('unitActs.assignmentKey', '=', 'notices.assignmentKey')
          .as('done'),
      (join) => join.onTrue(),
    )
    .where(sql<boolean>`(${isDue(due)} or ${goesAlong(due)})`)
    .selectAll('notices')
    .select(noticeData('notices').as('data'))
    .select(['addresses.channel', shownAddress('addresses').as('address'), 'd.attempts', 'd.unknownCount'])
    .select('d.notBefore as leavesAt')
    .select(['cycles.cycleId', 'cycles.planSlug', 'cycles.obligationId', 'cycles.periodKey'])
    .select(['cycles.dueOn as cycleDueOn', 'cycles.draftSince', 'stored.lastVersion', 'stored.untakenAt'])
    .select(['done.lastAct', 'done.untakenActs'])
    .select(lastSilence('cycles').as('lastSilence'))
    .select([
      isRetold('notices').as('isRetold'),
      LEAD_UNIT.as('leadUnitId'),
      FORMER_LEADS.as('formerLeadUnitIds'),
    ])
    .orderBy('d.notBefore')
    .orderBy('notices.noticeId')
    .execute();
}

/**
 * What has come due, all of an address together, beginning with the addresses that wait longest, each with what its
 * reason depends on. Nothing is locked: whoever sends it makes sure that all this still holds (`markSending`).
 */
export async function selectDueNotices(db: Db, due: DueBy): Promise<DueRow[]> {
  const notices = await dueNotices(db, due);
  const streams = await streamsByKey(db, [
    ...new Set(notices.flatMap(({ assignmentKey }) => assignmentKey ?? [])),
  ]);
  return notices.map(({ assignmentKey, cycleKey: _cycleKey, untakenActs, ...notice }) => {
    const state = assignmentKey === null ? null : (streams.get(assignmentKey)?.state ?? null);
    return {
      ...notice,
      untakenActs: untakenActs ?? [],
      assignmentId: state?.assignmentId ?? notice.cycleId,
      assignmentState: state,
    };
  });
}

type DueNoticeRow = Awaited<ReturnType<typeof dueNotices>>[number];

/** A notice that has come due; without a state it is a cycle's summary, about the cycle's id. */
export type DueRow = Omit<DueNoticeRow, 'assignmentKey' | 'cycleKey' | 'untakenActs'> & {
  readonly assignmentId: string;
  readonly assignmentState: AssignmentState | null;
  readonly untakenActs: readonly UntakenDeed[];
};
