import { localDate, startOfDay, type Instant, type PlainDate } from '@kyhan/calendar';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { officialDay, officialMoment } from './official-date.js';

/** When something is due: the last good day and the instant, which is exclusive, in the plan's zone. */
export interface Due {
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  readonly timeZone: string;
}

const END_OF = message<{ day: InBoth }>({ vi: 'hết {day}', en: 'the end of {day}' });

/**
 * "hết ngày 05 tháng 02 năm 2027"; where the plan gives an hour, that hour: "17 giờ 00 phút, ngày …".
 * @throws RangeError where that is no date
 */
export function dueDay({ dueOn, dueAt, timeZone }: Due): InBoth {
  // At the end of the day its instant, which is exclusive, lies in the day after.
  return localDate(dueAt, timeZone) === dueOn ? officialMoment(dueAt, timeZone) : lastDay(dueOn);
}

/** The end of a day: "hết ngày 05 tháng 02 năm 2027". */
export function lastDay(dueOn: PlainDate): InBoth {
  return END_OF({ day: officialDay(dueOn) });
}

/**
 * An instant before which something may still be done: the day alone where the day begins with it.
 * @throws RangeError where that is no date
 */
export function limitDay(at: Instant, timeZone: string): InBoth {
  const day = localDate(at, timeZone);
  return at === startOfDay(day, timeZone) ? officialDay(day) : officialMoment(at, timeZone);
}
