import type { ContributedFigure, CountedFigure, ListedFigure } from '@kyhan/contracts';
import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import { statusInSql } from './is-listed-sql.js';

/** In which figure a status is counted (`figuresOf` of the engine); a test holds the two together. */
const FIGURE_OF: Readonly<
  Record<AssignmentStatus, Exclude<ListedFigure, 'assigned' | 'onTime' | 'late'> | 'done' | undefined>
> = {
  upcoming: 'inTime',
  open: 'inTime',
  'due-soon': 'inTime',
  overdue: 'notDone',
  submitted: 'done',
  returned: 'inTime',
  accepted: 'done',
  waived: 'waived',
  transferred: undefined,
  missed: 'notDone',
  lapsed: 'notDone',
};

function statusesOf(figure: ListedFigure): readonly AssignmentStatus[] {
  const isDone = figure === 'onTime' || figure === 'late';
  return ASSIGNMENT_STATUSES.filter((status) => {
    const own = FIGURE_OF[status];
    return figure === 'assigned' ? own !== undefined : own === (isDone ? 'done' : figure);
  });
}

/** As which figure of what is owed for itself a contribution is counted. */
const CONTRIBUTED_AS: Readonly<Record<ContributedFigure, ListedFigure>> = {
  contributions: 'assigned',
  contributedOnTime: 'onTime',
  contributedLate: 'late',
  contributionsInTime: 'inTime',
  contributionsOverdue: 'notDone',
  contributionsWaived: 'waived',
};

function isContributed(figure: CountedFigure): figure is ContributedFigure {
  return Object.hasOwn(CONTRIBUTED_AS, figure);
}

/**
 * What a figure counts: bodies that are asked are in none, and what is contributed to a lead's result is in figures of
 * its own. `now` is plan time, epoch milliseconds.
 */
export function figureSql(counted: CountedFigure, now: number): RawBuilder<boolean> {
  const contribution = sql.ref('assignments.contribution');
  const isApart = isContributed(counted);
  const figure = isApart ? CONTRIBUTED_AS[counted] : counted;
  const isCounted = sql`not ${sql.ref('assignments.asked')} and ${isApart ? contribution : sql`not ${contribution}`}`;
  const isIn = sql`${statusInSql(statusesOf(figure), now)} and ${isCounted}`;
  const onTime = sql.ref('standings.onTime');
  if (figure === 'onTime') return sql<boolean>`(${isIn} and ${onTime} is not false)`;
  return figure === 'late' ? sql<boolean>`(${isIn} and ${onTime} is false)` : sql<boolean>`(${isIn})`;
}
