import { addDays, type PlainDate } from '@kyhan/calendar';
import type { UnitFile } from './plan-file.js';
import type { ReorganisationEvent, ReorganisationFile } from './reorganisation-file.js';

/** What an event ends, and who stands in its place from that day on. */
export interface EventEffect {
  readonly on: PlainDate;
  readonly ends: readonly string[];
  readonly successors: readonly { readonly unit: string; readonly scope?: string | undefined }[];
}

/** Pure; throws nothing. */
export function effectOf(event: ReorganisationEvent): EventEffect {
  const { effective: on } = event;
  if ('rename' in event) return { on, ends: [event.rename], successors: [{ unit: event.into }] };
  if ('merge' in event) {
    // A unit that takes others in lives on.
    const ends = event.merge.filter((unit) => unit !== event.into);
    return { on, ends, successors: [{ unit: event.into }] };
  }
  if ('split' in event) {
    const isLeft = event.into.some(({ unit }) => unit === event.split);
    return { on, ends: isLeft ? [] : [event.split], successors: event.into };
  }
  return { on, ends: [event.dissolve], successors: [] };
}

/**
 * The units of a plan with what a reorganisation does to them: who ends has a last day and successors, who begins lives
 * from the day of the first event that names it. Pure; throws nothing.
 */
export function reorganisedUnits(
  units: readonly UnitFile[],
  { units: begun = [], events }: ReorganisationFile,
): UnitFile[] {
  const effects = events.map(effectOf);
  const known = [...units, ...begun.map((unit) => begins(unit, effects))];
  return known.map((unit) => effects.reduce(ended, unit));
}

function begins(unit: UnitFile, effects: readonly EventEffect[]): UnitFile {
  const days = effects.filter(({ successors }) => successors.some((one) => one.unit === unit.id));
  const [from] = days.map(({ on }) => on).toSorted();
  return from === undefined ? unit : { ...unit, lives: { from, ...unit.lives } };
}

function ended(unit: UnitFile, { on, ends, successors }: EventEffect): UnitFile {
  if (!ends.includes(unit.id)) return unit;
  const { successors: known = [] } = unit;
  const added = successors
    .filter((one) => !known.some(({ unit: id, from }) => id === one.unit && from === on))
    .map(({ unit: id, scope }) => ({ unit: id, from: on, ...(scope === undefined ? {} : { scope }) }));
  return { ...unit, lives: { ...unit.lives, to: addDays(on, -1) }, successors: [...known, ...added] };
}
