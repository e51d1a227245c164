import { addDays, type PlainDate } from '@kyhan/calendar';
import { isAlive } from './audience.js';
import type { Plan, Unit } from './plan.js';

/** Of a unit, what tells when it begins and who stands in its place. */
type Standing = Pick<Unit, 'id' | 'lives' | 'successors'>;

/**
 * Who stands in for a unit that does not live yet: those living on that day whom it follows, over several successions
 * too. None for a unit that lives or has ended, and for one that follows nobody. Until a unit begins, those whom it
 * follows are told what it owes and may hand it in. The day is a plain date of the plan's zone. Pure; throws nothing.
 */
export function standInsOn(units: readonly Standing[], unitId: string, date: PlainDate): string[] {
  const own = units.find(({ id }) => id === unitId);
  if (own?.lives.from === undefined || own.lives.from <= date) return [];
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const before of units.filter(({ successors }) => successors.some(({ unit }) => unit === id)))
      if (isAlive(before.lives, date)) found.add(before.id);
      else open.push(before.id);
  }
  return units.filter(({ id }) => found.has(id)).map(({ id }) => id);
}

/** A unit that stands in for another until the end of a day. */
export interface UnitStandIn {
  readonly unitId: string;
  /** The one that does not live yet. */
  readonly forUnitId: string;
  /** The last day before that one lives. */
  readonly lastOn: PlainDate;
}

/** Everybody who ever stands in for somebody by a plan, on the last day before the other lives. Pure; throws nothing. */
export function standIns({ units }: Pick<Plan, 'units'>): UnitStandIn[] {
  return units.flatMap(({ id: forUnitId, lives }) => {
    if (lives.from === undefined) return [];
    const lastOn = addDays(lives.from, -1);
    return before(units, forUnitId).map((unitId) => ({ unitId, forUnitId, lastOn }));
  });
}

/** Whom a unit follows, over any number of successions. */
function before(units: readonly Standing[], unitId: string): string[] {
  const found = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const one of units)
      if (!found.has(one.id) && one.id !== unitId && one.successors.some(({ unit }) => unit === id)) {
        found.add(one.id);
        open.push(one.id);
      }
  return [...found];
}
