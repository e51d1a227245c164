import { drawn } from '@kyhan/engine/simulation';

/** How a simulated unit behaves for one assignment; drawn once from the seed, the same in every run. */
export type Conduct =
  | 'early'
  | 'last-day'
  | 'late'
  | 'never'
  | 'nil'
  | 'incomplete-first'
  /** Incomplete first, and completed after the day that the return has set. */
  | 'mends-late'
  /** Incomplete first, and never completed. */
  | 'gives-up'
  /** Says that it is not its own. */
  | 'contests'
  /** Asks for more time. */
  | 'asks'
  /** Sends its paper, which whoever coordinates enters. */
  | 'by-paper';

/** Shares out of 100. A province's units are mostly in time; enough are not for every path to be walked. */
const SHARES: readonly (readonly [Conduct, number])[] = [
  ['early', 32],
  ['last-day', 21],
  ['late', 9],
  ['never', 8],
  ['nil', 7],
  ['incomplete-first', 7],
  ['mends-late', 3],
  ['gives-up', 3],
  ['contests', 3],
  ['asks', 4],
  ['by-paper', 3],
];

/** The conduct of a unit for one assignment. */
export function conduct(seed: number, assignmentId: string): Conduct {
  let share = drawn(seed, 'conduct', assignmentId) * 100;
  for (const [name, size] of SHARES) {
    if (share < size) return name;
    share -= size;
  }
  return 'early';
}

const DAY_MS = 24 * 60 * 60 * 1000;
const INCOMPLETE: readonly Conduct[] = ['incomplete-first', 'mends-late', 'gives-up'];

/** Whether figures are missing in what it hands in first. */
export function isIncompleteFirst(seed: number, assignmentId: string): boolean {
  return INCOMPLETE.includes(conduct(seed, assignmentId));
}

/** Plan instants of an assignment, epoch milliseconds. */
interface Span {
  readonly assignmentId: string;
  readonly opensAt: number;
  readonly dueAt: number;
}

/** Plan instant at which a unit of this conduct hands in; undefined: never. */
export function handInAt(seed: number, { assignmentId, opensAt, dueAt }: Span): number | undefined {
  const share = drawn(seed, 'moment', assignmentId);
  switch (conduct(seed, assignmentId)) {
    case 'never':
    case 'by-paper':
      return undefined;
    case 'late':
      return dueAt + (0.5 + share * 9) * DAY_MS;
    // Within the days that it asks for: in time where it is given them.
    case 'asks':
      return dueAt + (0.5 + share * 2) * DAY_MS;
    case 'last-day':
    // Where it stays its own.
    case 'contests':
      return dueAt - (0.3 + share * 0.5) * DAY_MS;
    case 'early':
    case 'nil':
    case 'incomplete-first':
    case 'mends-late':
    case 'gives-up':
      return opensAt + (0.2 + 0.6 * share) * Math.max(DAY_MS, dueAt - opensAt);
  }
}

/** Plan instant at which a unit of this conduct says that it is not its own; undefined: never. */
export function contestsAt(seed: number, { assignmentId, opensAt, dueAt }: Span): number | undefined {
  if (conduct(seed, assignmentId) !== 'contests') return undefined;
  return opensAt + (0.1 + 0.3 * drawn(seed, 'contest', assignmentId)) * (dueAt - opensAt);
}

/** Plan instant at which a unit of this conduct asks for more time; undefined: never. */
export function asksAt(seed: number, { assignmentId, opensAt, dueAt }: Span): number | undefined {
  if (conduct(seed, assignmentId) !== 'asks') return undefined;
  return opensAt + (0.5 + 0.3 * drawn(seed, 'ask', assignmentId)) * (dueAt - opensAt);
}

/** Plan instant at which it completes what was returned, due again at `dueAt`; undefined: never. */
export function mendsAt(
  seed: number,
  { assignmentId, now, dueAt }: { assignmentId: string; now: number; dueAt: number },
): number | undefined {
  const share = drawn(seed, 'again', assignmentId);
  switch (conduct(seed, assignmentId)) {
    case 'gives-up':
      return undefined;
    case 'mends-late':
      return dueAt + (0.5 + share * 3) * DAY_MS;
    default:
      return now + (0.3 + share) * DAY_MS;
  }
}
