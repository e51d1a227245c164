import { folded, rosterFindings, type CsvLine, type Plan } from '@kyhan/plan';
import { rosterLines } from './roster-lines.js';
import { rosterRefused } from './roster-refused.js';
import { rosterText } from './roster-text.js';

/** A list of people or heads, and which roster it is of. */
export interface RosterWish {
  readonly plan: Plan;
  readonly roster: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The lines of a roster that has nothing wrong; units may stand under their names.
 * @throws KyhanError ROSTER_REFUSED with everything that is wrong
 */
export function checkedLines(
  { plan, roster, rows: asListed }: RosterWish,
  counts: boolean,
): readonly CsvLine[] {
  const units = new Set(plan.units.map(({ id }) => id));
  const rows = withUnitIds(plan, asListed);
  const problems = rosterFindings({ file: roster, text: rosterText(rows), counts }, units);
  if (problems.length > 0) throw rosterRefused(problems);
  return rosterLines(roster, rows);
}

/** Offices write names; where two units share one, the id says which. */
function withUnitIds({ units }: Plan, rows: RosterWish['rows']): RosterWish['rows'] {
  const isUnit = (cell: string) => cell.trim().toLowerCase() === 'unit';
  const heading = rows.findIndex((row) => row.some(isUnit));
  const column = rows[heading]?.findIndex(isUnit) ?? -1;
  if (column < 0) return rows;
  const ids = new Map<string, string | undefined>();
  for (const { id, name } of units)
    for (const called of new Set([folded(name.vi), folded(name.en)]))
      ids.set(called, ids.has(called) ? undefined : id);
  return rows.map((row, place) =>
    place <= heading
      ? row
      : row.map((cell, at) => (at === column ? (ids.get(folded(cell.trim())) ?? cell) : cell)),
  );
}
