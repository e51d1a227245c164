import { addDays, type PlainDate } from '@kyhan/calendar';
import { isAlive } from '../audience.js';
import type { UnitFile } from '../plan-file.js';
import type { ReorganisationEvent, ReorganisationFile } from '../reorganisation-file.js';
import { effectOf, reorganisedUnits } from '../reorganised-units.js';
import type { YamlSource } from '../source/yaml-source.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';

/** What a reorganisation says of the units of a plan that cannot be meant. */
export function reorganisationFindings(
  source: YamlSource,
  file: ReorganisationFile,
  units: readonly UnitFile[],
): PlanFinding[] {
  const list = new FindingList(source);
  for (const [i, { id }] of (file.units ?? []).entries())
    if (units.some((unit) => unit.id === id)) list.error('PLAN_DOUBLE_UNIT', ['units', i, 'id'], { id });
  const after = new Map(reorganisedUnits(units, file).map((unit) => [unit.id, unit]));
  const lastDays = new Map(units.map((unit) => [unit.id, unit.lives?.to]));
  for (const [i, event] of file.events.entries()) {
    const check = { list, after, lastDays, on: event.effective };
    for (const { unit, path } of namesIn(event)) known(check, unit, ['events', i, ...path]);
    ending(check, event, i);
    begun(check, event, i);
  }
  return list.findings;
}

interface Check {
  readonly list: FindingList;
  /** The units as they are with all events. */
  readonly after: ReadonlyMap<string, UnitFile>;
  /** Of those that have one, before this event. */
  readonly lastDays: Map<string, PlainDate | undefined>;
  readonly on: PlainDate;
}

interface Named {
  readonly unit: string;
  readonly path: readonly PropertyKey[];
}

/** Who ends in an event, and where it stands. */
function endingIn(event: ReorganisationEvent): Named[] {
  if ('rename' in event) return [{ unit: event.rename, path: ['rename'] }];
  if ('merge' in event) return event.merge.map((unit, j) => ({ unit, path: ['merge', j] }));
  if ('split' in event) return [{ unit: event.split, path: ['split'] }];
  return [{ unit: event.dissolve, path: ['dissolve'] }];
}

/** Who stands in its place, and where that stands. */
function followingIn(event: ReorganisationEvent): Named[] {
  if ('split' in event) return event.into.map(({ unit }, j) => ({ unit, path: ['into', j, 'unit'] }));
  return 'into' in event ? [{ unit: event.into, path: ['into'] }] : [];
}

function namesIn(event: ReorganisationEvent): Named[] {
  return [...endingIn(event), ...followingIn(event)];
}

function known({ list, after }: Check, name: string, path: readonly PropertyKey[]): void {
  if (!after.has(name)) list.unknown('PLAN_UNKNOWN_UNIT', path, { name, known: after.keys() });
}

/** A unit ends once: what the plan says of it already may be said again, and nothing else. */
function ending({ list, lastDays, on }: Check, event: ReorganisationEvent, index: number): void {
  const { ends } = effectOf(event);
  const lastDay = addDays(on, -1);
  for (const { unit, path } of endingIn(event)) {
    if (!ends.includes(unit)) continue;
    const to = lastDays.get(unit);
    if (to !== undefined && to !== lastDay)
      list.error('REORGANISATION_ENDS_TWICE', ['events', index, ...path], { unit, to, lastDay });
    lastDays.set(unit, lastDay);
  }
}

function begun({ list, after, on }: Check, event: ReorganisationEvent, index: number): void {
  for (const { unit, path } of followingIn(event)) {
    const found = after.get(unit);
    if (found !== undefined && !isAlive(given(found.lives), on))
      list.error('REORGANISATION_NOBODY_FOLLOWS', ['events', index, ...path], { unit, on });
  }
}

function given({ from, to }: NonNullable<UnitFile['lives']> = {}) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
