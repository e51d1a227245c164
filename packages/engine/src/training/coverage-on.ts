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
}

/** The same with those whom it is about. */
interface NamedCoverage extends UnitCoverage {
  /** Who is on the roster, by id, and who of them is not trained yet; nobody is named where heads are counted. */
  readonly people: readonly string[];
  readonly left: readonly string[];
}

/** What a roster comes to under the name of a unit, as its lines have it. */
export interface RosterCount {
  readonly unit: string;
  readonly onRoster: number;
  readonly trained: number;
}

/** How far a target is reached on a day. */
export interface TargetCoverage<Unit = UnitCoverage> {
  readonly on: PlainDate;
  /** The day whose roster is the denominator. */
  readonly measuredOn: PlainDate;
  readonly onRoster: number;
  readonly trained: number;
  readonly percent: number | null;
  readonly isReached: boolean;
  /** In the order of their ids. */
  readonly units: readonly Unit[];
}

/** What coverage is asked of. */
interface TargetQuestion {
  readonly plan: Plan;
  readonly target: TrainingTarget;
  /** The obligation's: which of several successors takes its people over. */
  readonly scope?: string | undefined;
  readonly on: PlainDate;
  /** Only of these units of that day; all unless given. */
  readonly ofUnits?: ReadonlySet<string> | undefined;
}

interface CoverageQuestion extends TargetQuestion {
  readonly roster: RosterRecord;
  /** Who attended later does not count; the day itself unless given. */
  readonly trainedBy?: PlainDate;
}

/**
 * Coverage on a day from what is counted: people on the roster that day who have attended by then, over people on the
 * roster that day; where the target fixes the days on which its roster is measured, the last of them that has come takes
 * the place of the day. Pure; throws nothing.
 */
export function coverageOf(question: TargetQuestion, counts: readonly RosterCount[]): TargetCoverage {
  return coverageIn(question, countedUnits(question, counts));
}

/** The same from the lists themselves, with those who are named. Pure; throws nothing. */
export function coverageOn(question: CoverageQuestion): TargetCoverage<NamedCoverage> {
  const measuredOn = measuredDay(question.target, question.on);
  if (question.target.count !== 'heads') return coverageIn(question, namedUnits(question, measuredOn));
  const units = countedUnits(question, headCounts(question, measuredOn));
  return coverageIn(
    question,
    units.map((unit) => ({ ...unit, people: [], left: [] })),
  );
}

function coverageIn<Unit extends UnitCoverage>(
  { target, on, ofUnits }: TargetQuestion,
  all: readonly Unit[],
): TargetCoverage<Unit> {
  const units = all.filter(({ unit }) => ofUnits?.has(unit) ?? true);
  const onRoster = units.reduce((sum, unit) => sum + unit.onRoster, 0);
  const trained = units.reduce((sum, unit) => sum + unit.trained, 0);
  const isReached = onRoster > 0 && trained >= trainedNeeded(target, onRoster);
  const percent = shareOf(trained, onRoster);
  return { on, measuredOn: measuredDay(target, on), onRoster, trained, percent, isReached, units };
}

/** How many of a roster must be trained for the target. Pure. */
export function trainedNeeded({ percent }: TrainingTarget, onRoster: number): number {
  // In thousandths of a percent: 70 % of 10 in floating point is a little more than 7.
  return Math.ceil((Math.round(percent * 1000) * onRoster) / 100_000);
}

/** The day whose roster counts on a day. Pure; throws nothing. */
export function measuredDay(
  { measuredOn = [] }: Pick<TrainingTarget, 'measuredOn'>,
  on: PlainDate,
): PlainDate {
  return (
    measuredOn
      .filter((day) => day <= on)
      .toSorted()
      .at(-1) ?? on
  );
}

function namedUnits(question: CoverageQuestion, measuredOn: PlainDate): NamedCoverage[] {
  const { roster, on, trainedBy = on } = question;
  // Somebody who is in two units that day belongs to the one they came to last.
  const units = new Map<string, string>();
  for (const { person, unit } of roster.members
    .filter((member) => isOnRoster(member, measuredOn))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)))
    units.set(person, unit);
  const people = new Map<string, string[]>();
  for (const [person, unit] of units) {
    const living = livingUnit(question, unit);
    people.set(living, [...(people.get(living) ?? []), person]);
  }
  return inOrder(people).map(([unit, unsorted]) => {
    const all = unsorted.toSorted();
    const left = all.filter(
      (person) => !(roster.attended.get(person)?.some((day) => day <= trainedBy) ?? false),
    );
    const counted = unitCoverage(unit, { onRoster: all.length, trained: all.length - left.length });
    return { ...counted, people: all, left };
  });
}

function countedUnits(question: TargetQuestion, counts: readonly RosterCount[]): UnitCoverage[] {
  const sums = new Map<string, Omit<RosterCount, 'unit'>>();
  for (const { unit, onRoster, trained } of counts) {
    const living = livingUnit(question, unit);
    const sum = sums.get(living) ?? { onRoster: 0, trained: 0 };
    sums.set(living, { onRoster: sum.onRoster + onRoster, trained: sum.trained + trained });
  }
  // Where heads are counted, more may have come in all than a unit has today: some came twice, some have left.
  return inOrder(sums)
    .filter(([, { onRoster }]) => onRoster > 0)
    .map(([unit, { onRoster, trained }]) =>
      unitCoverage(unit, { onRoster, trained: Math.min(onRoster, trained) }),
    );
}

function headCounts({ roster, on, trainedBy = on }: CoverageQuestion, measuredOn: PlainDate): RosterCount[] {
  return [
    ...roster.counts
      .filter((count) => isOnRoster(count, measuredOn))
      .map(({ unit, heads }) => ({ unit, onRoster: heads, trained: 0 })),
    ...roster.attendedHeads
      .filter((came) => came.on <= trainedBy)
      .map(({ unit, heads }) => ({ unit, onRoster: 0, trained: heads })),
  ];
}

/** The unit that lives that day in the place of one that has ended; itself where nobody or several do. Pure; throws nothing. */
export function livingUnit(
  { plan, scope, on }: Pick<TargetQuestion, 'plan' | 'scope' | 'on'>,
  unit: string,
): string {
  const succession = successionOf(plan, unit, { date: on, scope });
  return succession.kind === 'passes' ? succession.to : unit;
}

function unitCoverage(unit: string, counted: Omit<RosterCount, 'unit'>): UnitCoverage {
  return { unit, ...counted, percent: shareOf(counted.trained, counted.onRoster) };
}

function inOrder<T>(byUnit: ReadonlyMap<string, T>): [string, T][] {
  return [...byUnit].toSorted(([one], [other]) => (one < other ? -1 : 1));
}
