import type { PlainDate } from '@kyhan/calendar';
import type { Audience, OwingUnit } from './owing-unit.js';
import { planUnits, type PlanUnits } from './plan-units.js';
import type { Group, Lifetime, Plan, Unit } from './plan.js';

export type { Audience };

/** Whom an obligation speaks to. */
export interface NamedAudience {
  /** Ids of units and groups, as the plan names them. */
  readonly audience: readonly string[];
  /** The matter that decides which successor owes. */
  readonly scope?: string | undefined;
}

/**
 * Resolves ids of units and groups to the units that owe on a date, each once, in the order of the plan file.
 * Where a unit has ended, its living successors owe: those of the obligation's scope where any names it, else
 * those without a scope, else all (a split has several).
 * `date` is a plain date of the plan's zone, usually the due day. Pure; throws nothing.
 */
export function audienceOn(plan: Plan, date: PlainDate, { audience, scope }: NamedAudience): Audience {
  const units = planUnits(plan);
  const era = units.eraOf(date);
  const answers = answersFor(units, audience, scope);
  return (answers[era] ??= resolved(units.byId, namedUnits(plan, audience), { date, scope }));
}

function answersFor(
  { audiences }: PlanUnits,
  audience: readonly string[],
  scope: string | undefined,
): Audience[] {
  let byScope = audiences.get(audience);
  if (byScope === undefined) audiences.set(audience, (byScope = new Map()));
  let answers = byScope.get(scope);
  if (answers === undefined) byScope.set(scope, (answers = []));
  return answers;
}

/** Whether a date lies in the dates of life, both inclusive. Pure; throws nothing. */
export function isAlive({ from, to }: Lifetime, date: PlainDate): boolean {
  return (from ?? date) <= date && date <= (to ?? date);
}

/** More names than this are hardly written twice. */
const MOST_REMEMBERED = 50;

/** The members of groups and the units named, each once; the living and the ended. */
export function namedUnits(plan: Plan, ids: readonly string[]): readonly string[] {
  if (ids.length > MOST_REMEMBERED) return newlyNamed(plan, ids);
  const { named } = planUnits(plan);
  const key = ids.join(' ');
  let members = named.get(key);
  if (members === undefined) named.set(key, (members = newlyNamed(plan, ids)));
  return members;
}

function newlyNamed(plan: Plan, ids: readonly string[]): readonly string[] {
  const named = new Set<string>();
  const groups = new Set<string>();
  const open = ids.toReversed();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const group = Object.hasOwn(plan.groups, id) ? plan.groups[id] : undefined;
    if (group === undefined) named.add(id);
    else if (!groups.has(id)) {
      groups.add(id);
      for (const member of groupMembers(plan, group).toReversed()) open.push(member);
    }
  }
  return [...named];
}

function groupMembers(plan: Plan, group: Group): readonly string[] {
  if (group.type === 'list') return group.members;
  return (planUnits(plan).children.get(group.of) ?? [])
    .filter(({ level }) => (group.level ?? level) === level)
    .map(({ id }) => id);
}

/** When, and in which matter, one wants to know who owes. */
export interface Question {
  readonly date: PlainDate;
  readonly scope: string | undefined;
}

function resolved(byId: ReadonlyMap<string, Unit>, ids: readonly string[], question: Question): Audience {
  const owing = new Map<string, OwingUnit>();
  const withoutSuccessor: string[] = [];
  for (const id of ids) {
    const living = livingFor(byId, id, question);
    if (living.length === 0 && hasEnded(byId.get(id), question.date)) withoutSuccessor.push(id);
    for (const unitId of living)
      if (!owing.has(unitId)) owing.set(unitId, unitId === id ? { unitId } : { unitId, insteadOf: id });
  }
  return { units: [...owing.values()], unitIds: [...owing.keys()], withoutSuccessor };
}

/** A member of a group by query that does not live yet owes nothing, and nobody owes for it. */
function hasEnded(unit: Unit | undefined, date: PlainDate): boolean {
  return unit?.lives.to !== undefined && unit.lives.to < date;
}

/** The unit itself while it lives; else those who live in its place. */
export function livingFor(units: ReadonlyMap<string, Unit>, id: string, question: Question): string[] {
  const { date, scope } = question;
  const unit = units.get(id);
  // Nearly all live, and ask for no search.
  if (unit !== undefined && isAlive(unit.lives, date)) return [id];
  return living({ date, scope, units, seen: new Set() }, id);
}

interface Search extends Question {
  readonly units: ReadonlyMap<string, Unit>;
  readonly seen: Set<string>;
}

function living(search: Search, id: string): string[] {
  const { units, seen, date } = search;
  const unit = units.get(id);
  if (unit === undefined || seen.has(id)) return [];
  if (isAlive(unit.lives, date)) return [id];
  seen.add(id);
  return successorsOf(unit, search).flatMap((successor) => living(search, successor.unit));
}

function successorsOf({ successors }: Unit, { date, scope }: Question) {
  const begun = successors.filter(({ from }) => from <= date);
  const scoped = begun.filter((successor) => scope !== undefined && successor.scope === scope);
  const unscoped = begun.filter((successor) => successor.scope === undefined);
  if (scoped.length > 0) return scoped;
  return unscoped.length > 0 ? unscoped : begun;
}
