import type { UrgedStanding } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import { statusInSql } from './is-listed-sql.js';

/** How what a letter names stands; as of `now`, plan time; what falls due is named up to a due day, inclusive. */
export interface AskedStanding {
  readonly is: UrgedStanding;
  readonly now: number;
  readonly to: string;
}

const isAsked = sql.ref('assignments.asked');
/**
 * Silence means that there is nothing to report: who is only invited is urged to nothing. Asked like this, since the
 * server guesses then that it leaves nearly all, and still walks the index of what is open.
 */
const isOwed = sql`(timetables.rest ? 'silentAt') is not true`;
const cameBack = sql`standings.returned_at is not null`;

/**
 * Whether an assignment stands like this in a letter that urges: overdue, to be completed whenever it falls due, or
 * open and due by a day. A body that is asked is late with nothing. Nobody owes what is upcoming, or an invitation.
 */
export function urgedSql({ is, now, to }: AskedStanding): RawBuilder<boolean> {
  const isPast = statusInSql(['overdue'], now);
  const isDue = sql`timetables.due_on <= ${to}`;
  switch (is) {
    case 'overdue':
      return sql<boolean>`(${isPast} and not ${isAsked} and ${isDue} and ${isOwed})`;
    case 'returned':
      return sql<boolean>`(${cameBack} and (${statusInSql(['returned'], now)} or (${isAsked} and ${isPast})))`;
    case 'due':
      return sql<boolean>`(${isDue} and ${isOwed} and (${statusInSql(['open', 'due-soon'], now)}
        or (${isAsked} and ${isPast} and not ${cameBack})))`;
  }
}
