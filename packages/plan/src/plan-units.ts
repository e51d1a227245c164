import type { PlainDate } from '@kyhan/calendar';
import type { Audience } from './owing-unit.js';
import type { Plan, Unit } from './plan.js';

/** The units of a plan, ready to be asked; who owes changes only where a unit begins, ends or hands over. */
export interface PlanUnits {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly children: ReadonlyMap<string, readonly Unit[]>;
  /** Answers by the audience as the plan holds it, then by scope, then by era. */
  readonly audiences: WeakMap<readonly string[], Map<string | undefined, Audience[]>>;
  /** Units by the names of an audience, in one text. */
  readonly named: Map<string, readonly string[]>;
  /** How many changes lie on or before a date. */
  eraOf(date: PlainDate): number;
}

const known = new WeakMap<readonly Unit[], { readonly groups: Plan['groups']; readonly units: PlanUnits }>();

/** The units of a plan; made once for each plan, however many cycles ask for them. */
export function planUnits({ units, groups }: Pick<Plan, 'units' | 'groups'>): PlanUnits {
  const made = known.get(units);
  if (made?.groups === groups) return made.units;
  const found: PlanUnits = {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    children: childrenOf(units),
    audiences: new WeakMap(),
    named: new Map(),
    eraOf: eras(units),
  };
  known.set(units, { groups, units: found });
  return found;
}

function childrenOf(units: readonly Unit[]): Map<string, Unit[]> {
  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.parent === undefined) continue;
    const siblings = children.get(unit.parent);
    if (siblings === undefined) children.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
  return children;
}

function eras(units: readonly Unit[]): (date: PlainDate) => number {
  const changes = [...new Set(units.flatMap(changesOf))];
  if (changes.length === 0) return () => 0;
  const asked = new Map<PlainDate, number>();
  return (date) => {
    let era = asked.get(date);
    if (era === undefined) asked.set(date, (era = changes.filter((change) => change <= date).length));
    return era;
  };
}

/** Dates from which a unit lives, lives no longer (`~` sorts behind the last day itself) or hands over. */
function changesOf({ lives, successors }: Unit): string[] {
  const { from, to } = lives;
  return [
    ...(from === undefined ? [] : [from]),
    ...(to === undefined ? [] : [`${to}~`]),
    ...successors.map((successor) => successor.from),
  ];
}
