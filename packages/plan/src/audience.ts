import type { PlainDate } from '@kyhan/calendar';
import type { Group, Lifetime, Plan, Unit } from './plan.js';

/** A unit that owes, and the one that has ended in whose place it does. */
export interface OwingUnit {
  readonly unitId: string;
  readonly insteadOf?: string;
}

/** Who owes on a date, and the ended units for which nobody does. */
export interface Audience {
  readonly units: readonly OwingUnit[];
  readonly withoutSuccessor: readonly string[];
}

/** Whom an obligation speaks to. */
export interface Addressed {
  /** Ids of units and groups, as the plan names them. */
  readonly audience: readonly string[];
  /** The matter that decides which successor owes. */
  readonly scope?: string | undefined;
}

/**
 * Resolves ids of units and groups to the units that owe on a date, each once, in the order of the plan file.
 * Where a unit has ended, its living successors owe: those of the obligation's scope where any names it, else
 * those without a scope, else all (a split has several).
 */
export function audienceOn(plan: Plan, date: PlainDate, { audience, scope }: Addressed): Audience {
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const owing = new Map<string, OwingUnit>();
  const withoutSuccessor: string[] = [];
  for (const id of namedUnits(plan, audience)) {
    const living = livingFor(units, id, { date, scope, seen: new Set() });
    if (living.length === 0 && !isStillToBegin(units.get(id), date)) withoutSuccessor.push(id);
    for (const unitId of living)
      if (!owing.has(unitId)) owing.set(unitId, unitId === id ? { unitId } : { unitId, insteadOf: id });
  }
  return { units: [...owing.values()], withoutSuccessor };
}

/** Whether a date lies in the dates of life, both inclusive. */
export function isAlive({ from, to }: Lifetime, date: PlainDate): boolean {
  return (from ?? date) <= date && date <= (to ?? date);
}

/** A member of a group by query that does not live yet owes nothing, and nobody owes for it. */
function isStillToBegin(unit: Unit | undefined, date: PlainDate): boolean {
  return unit?.lives.from !== undefined && date < unit.lives.from;
}

/** The members of groups and the units named, each once; the living and the ended. */
export function namedUnits(plan: Plan, ids: readonly string[]): string[] {
  const members = ids.flatMap((id) => {
    const group = plan.groups[id];
    return group === undefined ? [id] : groupMembers(plan, group);
  });
  return [...new Set(members)];
}

function groupMembers(plan: Plan, group: Group): string[] {
  if (group.type === 'list') return group.members.flatMap((id) => namedUnits(plan, [id]));
  return plan.units
    .filter(({ parent, level }) => parent === group.of && (group.level ?? level) === level)
    .map(({ id }) => id);
}

interface Search {
  readonly date: PlainDate;
  readonly scope: string | undefined;
  readonly seen: Set<string>;
}

function livingFor(units: ReadonlyMap<string, Unit>, id: string, search: Search): string[] {
  const unit = units.get(id);
  if (unit === undefined || search.seen.has(id)) return [];
  search.seen.add(id);
  if (isAlive(unit.lives, search.date)) return [id];
  return successorsOf(unit, search).flatMap(({ unit: next }) => livingFor(units, next, search));
}

function successorsOf({ successors }: Unit, { date, scope }: Search) {
  const begun = successors.filter(({ from }) => from <= date);
  const scoped = begun.filter((successor) => scope !== undefined && successor.scope === scope);
  const unscoped = begun.filter((successor) => successor.scope === undefined);
  if (scoped.length > 0) return scoped;
  return unscoped.length > 0 ? unscoped : begun;
}
