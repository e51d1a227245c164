import { isAmongLate, STATUS_RULES, type AssignmentStatus, type StatusCondition } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';

/** Which assignments a list by status has, as figures count them. `now` is plan time, epoch milliseconds. */
export function isListedSql(status: AssignmentStatus, now: number): RawBuilder<boolean> {
  return isAmongSql([status], now);
}

/** The same by any of several. */
export function isAmongSql(statuses: readonly AssignmentStatus[], now: number): RawBuilder<boolean> {
  const isIn = statusInSql(statuses, now);
  const late = statuses.filter(isAmongLate);
  if (late.length === 0) return isIn;
  const isAsked = sql.ref('assignments.asked');
  return late.length === statuses.length
    ? sql<boolean>`(${isIn} and not ${isAsked})`
    : sql<boolean>`(${isIn} and not (${isAsked} and ${statusInSql(late, now)}))`;
}

/**
 * Whether the engine's one derivation of status, asked of the columns of `standings` and `timetables`, comes to one of
 * these: its rules in their order, the first that holds. As comparisons of columns, not as a case: the server guesses
 * how many they leave, and walks an index. `now` is plan time, epoch milliseconds.
 */
export function statusInSql(statuses: readonly AssignmentStatus[], now: number): RawBuilder<boolean> {
  const wanted = new Set(statuses);
  const derived = STATUS_RULES.reduceRight<RawBuilder<boolean> | boolean>((otherwise, { status, when }) => {
    if (when.length === 0) return wanted.has(status);
    const holds = sql<boolean>`${sql.join(
      when.map((condition) => conditionSql(condition, now)),
      sql` and `,
    )}`;
    return wanted.has(status) ? either(holds, otherwise) : without(holds, otherwise);
  }, false);
  const isIn = typeof derived === 'boolean' ? sql<boolean>`${sql.lit(derived)}` : derived;
  // Said beside, for the indexes of what is open.
  return statuses.some((status) => ENDS.has(status))
    ? isIn
    : sql<boolean>`(standings.ended_at is null and ${isIn})`;
}

function either(
  holds: RawBuilder<boolean>,
  otherwise: RawBuilder<boolean> | boolean,
): RawBuilder<boolean> | boolean {
  if (typeof otherwise === 'boolean') return otherwise || holds;
  return sql<boolean>`((${holds}) or ${otherwise})`;
}

function without(
  holds: RawBuilder<boolean>,
  otherwise: RawBuilder<boolean> | boolean,
): RawBuilder<boolean> | boolean {
  if (otherwise === false) return false;
  const isNot = sql<boolean>`(${holds}) is not true`;
  return otherwise === true ? isNot : sql<boolean>`(${isNot} and ${otherwise})`;
}

/** What one fact by itself comes to is an end; but what was returned is to be mended. */
const ENDS: ReadonlySet<AssignmentStatus> = new Set(
  STATUS_RULES.filter(
    ({ status, when }) => status !== 'returned' && when.length === 1 && when.some((one) => 'has' in one),
  ).map(({ status }) => status),
);

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
