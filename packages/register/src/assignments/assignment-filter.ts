import type { CountedFigure, Waiting } from '@kyhan/contracts';
import type { AssignmentStatus, Reach } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import { withinSql } from '../within-sql.js';
import { figureSql } from './figure-sql.js';
import { isAmongSql, isListedSql } from './is-listed-sql.js';
import { isNamedSql, type NamedLike } from './named-like.js';
import { urgedSql, type AskedStanding } from './urged-sql.js';
import { waitingSql } from './waiting-of.js';

/** Which assignments; what depends on the time does so as of `now`, plan time, epoch milliseconds. */
export interface AssignmentFilter {
  readonly planSlug?: string;
  /** What of all whoever asks may see; all of it where nothing is said. */
  readonly within?: readonly Reach[];
  readonly obligationId?: string;
  readonly unitId?: string;
  readonly cycleId?: string;
  readonly ended?: boolean;
  readonly cycleState?: 'open' | 'closed';
  readonly assignmentIds?: readonly string[];
  /** Bodies that are asked are among no late ones. */
  readonly status?: { readonly is: AssignmentStatus; readonly now: number };
  /** Those that have one of these statuses. */
  readonly among?: { readonly statuses: readonly AssignmentStatus[]; readonly now: number };
  readonly figure?: { readonly is: CountedFigure; readonly now: number };
  readonly waiting?: { readonly for: Waiting; readonly now: number };
  /** Of bodies that are asked, or of units that are ordered. */
  readonly asked?: boolean;
  /** What is gathered by this assignment. */
  readonly leadId?: string;
  /** What is contributed to a lead's result, or all but that. */
  readonly contribution?: boolean;
  /** How a letter that urges would name it. */
  readonly urged?: AskedStanding;
  /** Something happened to it then or later, plan time. */
  readonly updatedSince?: number;
  /** Escalated so far, and no farther, under the timetable in force. */
  readonly level?: number;
  /** Due days in force, both inclusive. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Due days of their cycles, both inclusive: what a matrix of those days shows. */
  readonly cycleDueFrom?: string;
  readonly cycleDueTo?: string;
  /** A version of it that was handed in came with the unit's own signed paper. */
  readonly signed?: true;
  /** Cycles from this one to that one, both inclusive, in the order of their due days and ids: columns of a matrix. */
  readonly firstCycle?: string;
  readonly lastCycle?: string;
  /** A part of the name of a unit or of an obligation, whatever its accents. */
  readonly text?: string;
}

/** When something happened to it last, plan time. */
export const UPDATED_AT = sql<number>`(select e.at from events e
  where e.stream_key = assignments.assignment_key and e.sequence = standings.last_sequence)`;

const IS_SIGNED = sql`exists (select 1 from submissions s
  where s.assignment_key = assignments.assignment_key and s.document is not null)`;

/** Filters that are a comparison of one column with what is asked for. */
const COMPARED = [
  ['planSlug', 'cycles.planSlug', sql`=`],
  ['obligationId', 'cycles.obligationId', sql`=`],
  ['unitId', 'assignments.unitId', sql`=`],
  ['asked', 'assignments.asked', sql`=`],
  ['contribution', 'assignments.contribution', sql`=`],
  ['cycleId', 'cycles.cycleId', sql`=`],
  ['level', 'standings.escalatedLevel', sql`=`],
  ['dueFrom', 'timetables.dueOn', sql`>=`],
  ['dueTo', 'timetables.dueOn', sql`<=`],
  ['cycleDueFrom', 'cycles.dueOn', sql`>=`],
  ['cycleDueTo', 'cycles.dueOn', sql`<=`],
] as const;

/** Whether an assignment is one of those asked for; `named` is what the text names. */
export function matchesSql(filter: AssignmentFilter, named?: NamedLike): RawBuilder<boolean> {
  const { within, ended, cycleState, assignmentIds, status, among, figure, waiting, updatedSince } = filter;
  const { signed, urged, leadId } = filter;
  const compared = COMPARED.flatMap(([name, column, operator]) => {
    const asked = filter[name];
    return asked === undefined ? [] : [sql`${sql.ref(column)} ${operator} ${asked}`];
  });
  const parts = [
    withinSql(within, { plan: 'cycles.planSlug', unit: 'assignments.unitId' }),
    ...compared,
    ...(ended === undefined ? [] : [isThereSql('standings.endedAt', ended)]),
    ...(cycleState === undefined ? [] : [isThereSql('cycles.closedAt', cycleState === 'closed')]),
    ...(assignmentIds === undefined
      ? []
      : [sql`${sql.ref('assignments.assignmentId')} = any(${assignmentIds})`]),
    ...(leadId === undefined ? [] : [sql`standings.lead ->> 'assignmentId' = ${leadId}`]),
    ...cycleBound(filter.firstCycle, sql`>=`),
    ...cycleBound(filter.lastCycle, sql`<=`),
    ...(updatedSince === undefined ? [] : [updatedSinceSql(updatedSince)]),
    ...(status === undefined ? [] : [isListedSql(status.is, status.now)]),
    ...(among === undefined ? [] : [isAmongSql(among.statuses, among.now)]),
    ...(figure === undefined ? [] : [figureSql(figure.is, figure.now)]),
    ...(waiting === undefined ? [] : [waitingSql(waiting.for, waiting.now)]),
    ...(urged === undefined ? [] : [urgedSql(urged)]),
    ...(signed === undefined ? [] : [IS_SIGNED]),
    ...(named === undefined ? [] : [isNamedSql(named)]),
  ];
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** What the last event says is asked of those alone that had one since. */
function updatedSinceSql(at: number): RawBuilder<unknown> {
  return sql`assignments.assignment_key in (select stream_key from events where at >= ${at}) and ${UPDATED_AT} >= ${at}`;
}

function cycleBound(cycleId: string | undefined, compared: RawBuilder<unknown>): RawBuilder<unknown>[] {
  if (cycleId === undefined) return [];
  return [
    sql`(cycles.due_on, cycles.cycle_id) ${compared}
      (select bound.due_on, bound.cycle_id from cycles bound where bound.cycle_id = ${cycleId})`,
  ];
}

function isThereSql(column: string, isThere: boolean): RawBuilder<boolean> {
  return isThere ? sql`${sql.ref(column)} is not null` : sql`${sql.ref(column)} is null`;
}
