import { localDate, type Instant, type PlainDate } from '@kyhan/calendar';
import { shortDate, shortInstant } from './official-date.js';
import { shortIsoInstant } from './short-iso-instant.js';

/** A due day of a plan; its instant as the register has it (epoch milliseconds), or as the API tells it (ISO 8601). */
interface ShortDue {
  readonly dueOn: PlainDate;
  readonly dueAt: Instant | string;
}

/**
 * `25/12/2023`, for lists; where the plan gives an hour, that hour: `25/12/2023 17:00`.
 * @param timeZone of the plan; an instant as the API writes it carries its own
 * @throws RangeError where that is no date
 */
export function shortDue({ dueOn, dueAt }: ShortDue, timeZone = 'UTC'): string {
  // At the end of the day its instant, which is exclusive, lies in the day after.
  if (typeof dueAt === 'string') return dueAt.startsWith(dueOn) ? shortIsoInstant(dueAt) : shortDate(dueOn);
  return localDate(dueAt, timeZone) === dueOn ? shortInstant(dueAt, timeZone) : shortDate(dueOn);
}
