import { sql, type RawBuilder } from 'kysely';

/** What a tally keeps as it is stored, by the table that it stands in. */
const KEPT = {
  opensAt: 'timetables',
  dueOn: 'timetables',
  dueAt: 'timetables',
  dueSoonAt: 'timetables',
  asked: 'assignments',
  contribution: 'assignments',
  escalatedLevel: 'standings',
  onTime: 'standings',
  punctualDueAt: 'standings',
  nil: 'standings',
  timesReturned: 'standings',
  timesMendedLate: 'standings',
} as const;

/** Of what a tally only keeps whether it is there, the column that says so. */
export const WHETHER = {
  overdueAt: 'overdue',
  stoppedAt: 'stopped',
  submittedAt: 'submitted',
  returnedAt: 'returned',
  acceptedAt: 'accepted',
  waivedAt: 'waived',
  transferredAt: 'transferred',
  missedAt: 'missed',
  lapsedAt: 'lapsed',
  endedAt: 'ended',
  contestedAt: 'contested',
  asking: 'asking',
  prepared: 'prepared',
} as const;

/** The facts of a tally: what is alike in all that it counts, in the order of its columns. */
export const TALLY_FACTS: readonly string[] = [
  ...Object.keys(KEPT),
  ...Object.values(WHETHER),
  'disputed',
  'invited',
];

/** The same, out of the rows of assignments. */
export const FACTS_OF_ROWS: RawBuilder<unknown> = sql.join([
  ...Object.entries(KEPT).map(([column, table]) => sql.ref(`${table}.${column}`)),
  ...Object.entries(WHETHER).map(
    ([column, is]) => sql`${sql.ref(`standings.${column}`)} is not null as ${sql.ref(is)}`,
  ),
  sql`standings.entered ->> 'disputedAt' is not null as disputed`,
  sql`timetables.rest ->> 'silentAt' is not null as invited`,
]);

/** Rows of tallies by the names of the tables that they sum up, so that one condition is asked of either. */
export function asTables(tally: string): RawBuilder<unknown> {
  const columnsOf = (table: string) =>
    Object.entries(KEPT).flatMap(([column, of]) => (of === table ? [sql.ref(`${tally}.${column}`)] : []));
  const happened = Object.entries(WHETHER).map(
    ([column, is]) => sql`case when ${sql.ref(`${tally}.${is}`)} then 0 end as ${sql.ref(column)}`,
  );
  const entered = sql`case when ${sql.ref(`${tally}.disputed`)} then '{"disputedAt": 0}'::jsonb end as entered`;
  const rest = sql`case when ${sql.ref(`${tally}.invited`)} then '{"silentAt": 0}'::jsonb end as rest`;
  return sql`
    cross join lateral (select ${sql.join([...columnsOf('timetables'), rest])}) as timetables
    cross join lateral (select ${sql.join(columnsOf('assignments'))}) as assignments
    cross join lateral (select ${sql.join([...columnsOf('standings'), ...happened, entered])}) as standings`;
}
