import type { Instant } from '@kyhan/calendar';
import { assignmentClass, type AssignmentClass, type ClassFacts } from './assignment-class.js';

/** Every figure of a number of assignments, in the order in which they are told. */
export const FIGURE_NAMES = [
  /** All of them: `assigned` + `asked` + `contributions` + `handedOn`. */
  'total',
  /** Ordered: `onTime` + `late` + `inTime` + `overdue` + `missed` + `lapsed` + `waived`. */
  'assigned',
  /** Done, by the punctuality of the assignment. */
  'onTime',
  'late',
  /** Not done and still open, before the day in force and after. */
  'inTime',
  'overdue',
  /** Locked: nothing handed in; returned and not mended. */
  'missed',
  'lapsed',
  'waived',
  /** Of bodies that the plan asks and does not order: `answered` + `unanswered` + `askedWaived`. */
  'asked',
  'answered',
  'unanswered',
  'askedWaived',
  /** What cooperating units contribute, apart from the rest; not that of bodies that are asked: the five below together. */
  'contributions',
  'contributedOnTime',
  'contributedLate',
  /** Not there yet: in time, and overdue, locked or lapsed. */
  'contributionsInTime',
  'contributionsOverdue',
  'contributionsWaived',
  /** Ended here and owed by another unit since. */
  'handedOn',
  /** Of what is done, declared nil. */
  'nil',
  /** Times that a version was returned, and of these, mended late. */
  'returns',
  'mendedLate',
  /** Of those ordered, escalated under the timetable in force. */
  'escalated',
  /** What rates divide by, and their parts: see `rates`. */
  'owedByNow',
  'onTimeByNow',
  'doneByNow',
] as const;

/** A number of assignments in figures that add up (design, invariant 8). */
export type Figures = { readonly [Name in (typeof FIGURE_NAMES)[number]]: number };

/** The facts that figures are counted from; the register's read model carries the same names. */
export interface FigureFacts extends ClassFacts {
  readonly asked: boolean;
  /** The due instant by which the punctuality was judged. */
  readonly punctualDueAt?: Instant;
  readonly nil?: boolean;
  readonly escalatedLevel: number;
  /** It is gathered by a lead, and counted apart. */
  readonly contribution?: boolean;
}

/** So many assignments with the same facts. */
export interface FigureGroup {
  readonly facts: FigureFacts;
  readonly count: number;
  /** Times that they were returned, and mended late, all together. */
  readonly timesReturned: number;
  readonly timesMendedLate: number;
}

/** Counts assignments. `now` is plan time, epoch milliseconds. Pure; throws nothing. */
export function figuresOf(groups: Iterable<FigureGroup>, now: Instant): Figures {
  const figures = noFigures();
  for (const group of groups) {
    figures.total += group.count;
    const own = assignmentClass(group.facts, now);
    if (own !== 'handedOn' && group.facts.contribution === true && !group.facts.asked) {
      countContributed(figures, own, group.count);
      continue;
    }
    figures.returns += group.timesReturned;
    figures.mendedLate += group.timesMendedLate;
    if (own === 'handedOn') figures.handedOn += group.count;
    else if (group.facts.asked) countAsked(figures, own, group.count);
    else countAssigned(figures, group, { own, now });
  }
  return figures;
}

/** What several come to together. Pure; throws nothing. */
export function summedFigures(all: readonly Figures[]): Figures {
  const sum = noFigures();
  for (const figures of all) for (const name of FIGURE_NAMES) sum[name] += figures[name];
  return sum;
}

type Counting = { -readonly [Name in keyof Figures]: number };

const NOTHING = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Figures;

function noFigures(): Counting {
  return { ...NOTHING };
}

type Owed = Exclude<AssignmentClass, 'handedOn'>;

/** Who is asked has answered or has not: nothing of it is late. */
function countAsked(figures: Counting, own: Owed, count: number): void {
  figures.asked += count;
  if (own === 'waived') figures.askedWaived += count;
  else figures[isDone(own) ? 'answered' : 'unanswered'] += count;
}

const CONTRIBUTED: Readonly<Record<Owed, keyof Figures>> = {
  onTime: 'contributedOnTime',
  late: 'contributedLate',
  inTime: 'contributionsInTime',
  overdue: 'contributionsOverdue',
  missed: 'contributionsOverdue',
  lapsed: 'contributionsOverdue',
  waived: 'contributionsWaived',
};

/** In no rate and among none of the classes: the lead's result is what is counted there. */
function countContributed(figures: Counting, own: Owed, count: number): void {
  figures.contributions += count;
  figures[CONTRIBUTED[own]] += count;
}

function countAssigned(
  figures: Counting,
  { facts, count }: FigureGroup,
  { own, now }: { readonly own: Owed; readonly now: Instant },
): void {
  figures.assigned += count;
  figures[own] += count;
  if (isDone(own) && facts.nil === true) figures.nil += count;
  if (facts.escalatedLevel > 0) figures.escalated += count;
  // Before the due day nothing counts, neither for nor against; what was returned has the day of the return, and whose
  // clock was stopped before its day was over has none until it runs again.
  const dueAt = isDone(own) ? (facts.punctualDueAt ?? facts.dueAt) : facts.dueAt;
  if (own === 'waived' || own === 'inTime' || now < dueAt) return;
  figures.owedByNow += count;
  if (own === 'onTime') figures.onTimeByNow += count;
  if (isDone(own)) figures.doneByNow += count;
}

function isDone(own: Owed): boolean {
  return own === 'onTime' || own === 'late';
}
