import { rosterFindings, type CsvLine, type Plan } from '@kyhan/plan';
import { rosterLines } from './roster-lines.js';
import { rosterRefused } from './roster-refused.js';
import { rosterText } from './roster-text.js';

/** A list of people or heads, and which roster it is of. */
export interface RosterWish {
  readonly plan: Plan;
  readonly roster: string;
  readonly rows: readonly (readonly string[])[];
}

/** The lines of a roster that has nothing wrong. @throws KyhanError ROSTER_REFUSED with everything that is wrong */
export function checkedLines({ plan, roster, rows }: RosterWish, counts: boolean): readonly CsvLine[] {
  const units = new Set(plan.units.map(({ id }) => id));
  const problems = rosterFindings({ file: roster, text: rosterText(rows), counts }, units);
  if (problems.length > 0) throw rosterRefused(problems);
  return rosterLines(roster, rows);
}
