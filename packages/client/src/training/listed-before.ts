import { isPlainDate } from '@kyhan/calendar';
import { errorInBoth, type InBoth } from '@kyhan/errors';
import type { RosterWish } from './checked-lines.js';
import { rosterLines } from './roster-lines.js';
import { rosterRefused } from './roster-refused.js';

/** A line of who was trained before. */
export interface ListedBefore {
  readonly code: string;
  readonly on: string;
}

/**
 * Who was trained before, as a file lists them; `known`: codes of the roster.
 * @throws KyhanError ROSTER_REFUSED
 */
export function listedBefore({
  roster,
  rows,
  known,
  today,
}: Omit<RosterWish, 'plan'> & {
  readonly known: ReadonlySet<string>;
  readonly today: string;
}): ListedBefore[] {
  const lines = rosterLines(roster, rows);
  const problems = lines.flatMap(({ record: { person = '', on = '' }, info }) => {
    const wrong: InBoth[] = [];
    if (!known.has(person)) wrong.push(errorInBoth('TRAINEE_UNKNOWN', { person, on }));
    if (!isPlainDate(on) || on > today) wrong.push(errorInBoth('PLAN_BAD_DATE', { value: on }));
    return wrong.map((message) => ({ line: info.lines, message }));
  });
  if (problems.length > 0) throw rosterRefused(problems);
  return lines.map(({ record: { person = '', on = '' } }) => ({ code: person, on }));
}
