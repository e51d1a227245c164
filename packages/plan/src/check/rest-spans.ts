import { addDays, type PlainDate } from '@kyhan/calendar';
import { livingFor } from '../audience.js';
import type { Unit } from '../plan.js';

/** Dates from the first on, before the second, in which a unit has ended and nobody lives in its place. */
export interface RestSpan {
  readonly from: PlainDate;
  readonly before?: PlainDate;
}

/** When nobody owes in the place of a unit that has ended, in one matter. */
export function restSpans(
  units: ReadonlyMap<string, Unit>,
  unit: Unit,
  scope: string | undefined,
): readonly RestSpan[] {
  const end = unit.lives.to;
  if (end === undefined) return [];
  const changes = [...new Set([addDays(end, 1), ...changesAfter(units, unit, end)])].sort();
  const spans: { from: PlainDate; before?: PlainDate }[] = [];
  for (const date of changes) {
    const isOwed = livingFor(units, unit.id, { date, scope }).length > 0;
    const last = spans.at(-1);
    const isOpen = last !== undefined && last.before === undefined;
    if (!isOwed && !isOpen) spans.push({ from: date });
    if (isOwed && isOpen) last.before = date;
  }
  return spans;
}

/** Dates after its end on which the answer may change: somebody takes over, begins or ends. */
function changesAfter(units: ReadonlyMap<string, Unit>, unit: Unit, end: PlainDate): PlainDate[] {
  const dates: PlainDate[] = [];
  const seen = new Set<string>();
  const open = [unit];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    const { from, to } = next.lives;
    if (from !== undefined) dates.push(from);
    if (to !== undefined) dates.push(addDays(to, 1));
    for (const successor of next.successors) {
      dates.push(successor.from);
      const heir = units.get(successor.unit);
      if (heir !== undefined) open.push(heir);
    }
  }
  return dates.filter((date) => date > end);
}
