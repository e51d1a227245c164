import { isAmongLate, STATUS_RULES, type AssignmentStatus, type StatusCondition } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';

/** Which assignments a list by status has, as figures count them. `now` is plan time, epoch milliseconds. */
export function isListedSql(status: AssignmentStatus, now: number): RawBuilder<boolean> {
  const isIn = sql<boolean>`${statusSql(now)} = ${status}`;
  return isAmongLate(status) ? sql<boolean>`(${isIn} and not ${sql.ref('assignments.asked')})` : isIn;
}

/** The engine's one derivation of status, asked of the columns of `standings` and `timetables`. `now` is plan time, epoch milliseconds. */
export function statusSql(now: number): RawBuilder<AssignmentStatus> {
  const cases = STATUS_RULES.map(({ status, when }) => {
    const conditions = when.map((condition) => conditionSql(condition, now));
    const all = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
    return sql`when ${all} then ${sql.lit(status)}`;
  });
  return sql<AssignmentStatus>`case ${sql.join(cases, sql` `)} end`;
}

/** A comparison with what is not there is null, which is not true: as the engine has it. */
function conditionSql(condition: StatusCondition, now: number): RawBuilder<unknown> {
  if ('has' in condition) return sql`${column(condition.has)} is not null`;
  if ('lacks' in condition) return sql`${column(condition.lacks)} is null`;
  if ('passed' in condition) return sql`${now} >= ${column(condition.passed)}`;
  return sql`${now} < ${column(condition.before)}`;
}

const TIMES: ReadonlySet<string> = new Set(['opensAt', 'dueAt', 'dueSoonAt']);

function column(fact: string) {
  return sql.ref(`${TIMES.has(fact) ? 'timetables' : 'standings'}.${fact}`);
}
