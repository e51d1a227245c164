import type { PlainDate } from '@kyhan/calendar';
import { successionOf, type Plan, type TrainingTarget } from '@kyhan/plan';
import { isOnRoster } from './is-on-roster.js';
import { shareOf } from './share-of.js';
import type { RosterRecord } from './training-book.js';

/** How far a target is reached in one unit, on the day it is asked for. */
export interface UnitCoverage {
  readonly unit: string;
  readonly onRoster: number;
  readonly trained: number;
  /** Null where nobody is on the roster. */
  readonly percent: number | null;
  /** Who is on the roster, by id, and who of them is not trained yet; nobody is named where heads are counted. */
  readonly people: readonly string[];
  readonly left: readonly string[];
}

/** How far a target is reached on a day. */
export interface TargetCoverage {
  readonly on: PlainDate;
  /** The day whose roster is the denominator. */
  readonly measuredOn: PlainDate;
  readonly onRoster: number;
  readonly trained: number;
  readonly percent: number | null;
  readonly isReached: boolean;
  /** In the order of their ids. */
  readonly units: readonly UnitCoverage[];
}

/** What coverage is asked of. */
export interface CoverageQuestion {
  readonly plan: Plan;
  readonly target: TrainingTarget;
  /** The obligation's: which of several successors takes its people over. */
  readonly scope?: string | undefined;
  readonly roster: RosterRecord;
  readonly on: PlainDate;
  /** Who attended later does not count; the day itself unless given. */
  readonly trainedBy?: PlainDate;
  /** Only of these units of that day; all unless given. */
  readonly ofUnits?: ReadonlySet<string>;
}

/**
 * Coverage on a day: people on the roster that day who have attended by then, over people on the roster that day; where
 * the target fixes the days on which its roster is measured, the last of them that has come takes the place of the day.
 * Pure; throws nothing.
 */
export function coverageOn(question: CoverageQuestion): TargetCoverage {
  const { target, on } = question;
  const measuredOn = measuredDay(target, on);
  const all =
    target.count === 'heads' ? countedUnits(question, measuredOn) : namedUnits(question, measuredOn);
  const units = all.filter(({ unit }) => question.ofUnits?.has(unit) ?? true);
  const onRoster = units.reduce((sum, unit) => sum + unit.onRoster, 0);
  const trained = units.reduce((sum, unit) => sum + unit.trained, 0);
  const isReached = onRoster > 0 && trained >= trainedNeeded(target, onRoster);
  return { on, measuredOn, onRoster, trained, percent: shareOf(trained, onRoster), isReached, units };
}

/** How many of a roster must be trained for the target. Pure. */
export function trainedNeeded({ percent }: TrainingTarget, onRoster: number): number {
  // In thousandths of a percent: 70 % of 10 in floating point is a little more than 7.
  return Math.ceil((Math.round(percent * 1000) * onRoster) / 100_000);
}

function measuredDay({ measuredOn = [] }: TrainingTarget, on: PlainDate): PlainDate {
  return (
    measuredOn
      .filter((day) => day <= on)
      .toSorted()
      .at(-1) ?? on
  );
}

function namedUnits(question: CoverageQuestion, measuredOn: PlainDate): UnitCoverage[] {
  const { roster, on, trainedBy = on } = question;
  // Somebody who is in two units that day belongs to the one they came to last.
  const units = new Map<string, string>();
  for (const { person, unit } of roster.members
    .filter((member) => isOnRoster(member, measuredOn))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)))
    units.set(person, unit);
  const people = new Map<string, string[]>();
  for (const [person, unit] of units) {
    const living = unitOn(question, unit);
    people.set(living, [...(people.get(living) ?? []), person]);
  }
  return inOrder(people).map(([unit, unsorted]) => {
    const all = unsorted.toSorted();
    const left = all.filter(
      (person) => !(roster.attended.get(person)?.some((day) => day <= trainedBy) ?? false),
    );
    return unitCoverage({ unit, onRoster: all.length, trained: all.length - left.length, people: all, left });
  });
}

function countedUnits(question: CoverageQuestion, measuredOn: PlainDate): UnitCoverage[] {
  const { roster, on, trainedBy = on } = question;
  const heads = new Map<string, number>();
  for (const count of roster.counts)
    if (isOnRoster(count, measuredOn)) add(heads, unitOn(question, count.unit), count.heads);
  const trained = new Map<string, number>();
  for (const came of roster.attendedHeads)
    if (came.on <= trainedBy) add(trained, unitOn(question, came.unit), came.heads);
  // More may have come in all than a unit has today: some came twice, some have left.
  return inOrder(heads).map(([unit, onRoster]) =>
    unitCoverage({
      unit,
      onRoster,
      trained: Math.min(onRoster, trained.get(unit) ?? 0),
      people: [],
      left: [],
    }),
  );
}

/** The unit that lives that day in the place of one that has ended; itself where nobody or several do. */
function unitOn({ plan, scope, on }: CoverageQuestion, unit: string): string {
  const succession = successionOf(plan, unit, { date: on, scope });
  return succession.kind === 'passes' ? succession.to : unit;
}

function unitCoverage(counted: Omit<UnitCoverage, 'percent'>): UnitCoverage {
  return { ...counted, percent: shareOf(counted.trained, counted.onRoster) };
}

function add(sums: Map<string, number>, unit: string, heads: number): void {
  sums.set(unit, (sums.get(unit) ?? 0) + heads);
}

function inOrder<T>(byUnit: ReadonlyMap<string, T>): [string, T][] {
  return [...byUnit].toSorted(([one], [other]) => (one < other ? -1 : 1));
}
