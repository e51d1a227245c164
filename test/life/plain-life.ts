import type { Instant } from '@kyhan/calendar';
import type { AssignmentStatus, Timetable } from '@kyhan/engine';

/** What stands on a line of a coordinator's paper. */
type Line =
  | { readonly what: 'handed-in'; readonly version: number; readonly at: Instant; readonly onTime: boolean }
  | { readonly what: 'withdrawn' | 'accepted' | 'waived' | 'missed' | 'lapsed'; readonly at: Instant }
  | { readonly what: 'returned' | 'extended'; readonly at: Instant; readonly timetable: Timetable };

type Word = Line['what'];

/** What was stamped before the lock may still be on its way: nothing ends before a minute has passed. */
const STAMPED_WITHIN_MS = 60_000;

/**
 * The life of an assignment as somebody would keep it on paper, written from the design's table and from nothing of
 * the engine: lines are added, and every question is answered by reading all of them again.
 */
export class PlainLife {
  readonly #lines: Line[] = [];

  constructor(
    readonly first: Timetable,
    /** Whether somebody looks at what is handed in. */
    readonly isReviewed: boolean,
  ) {}

  timetable(): Timetable {
    return this.#lines.reduce((last, line) => ('timetable' in line ? line.timetable : last), this.first);
  }

  lastVersion(): number {
    return this.#lines.filter(({ what }) => what === 'handed-in').length;
  }

  /** How it ended, if it has: a return takes back what was accepted. */
  ending(): Word | undefined {
    const last = this.#lines.findLast(({ what }) => what !== 'extended')?.what;
    return last !== undefined && ['accepted', 'waived', 'missed', 'lapsed'].includes(last) ? last : undefined;
  }

  isWaitingForReview(): boolean {
    const last = this.#lines.findLast(({ what }) => what !== 'extended')?.what;
    return last === 'handed-in';
  }

  isWaitingForUnit(): boolean {
    return this.ending() === undefined && !this.isWaitingForReview();
  }

  /** Versions of which the unit took nothing back: a withdrawal takes what came since the last return. */
  #standing(): Extract<Line, { what: 'handed-in' }>[] {
    const standing: Extract<Line, { what: 'handed-in' }>[] = [];
    let since: typeof standing = [];
    for (const line of this.#lines) {
      if (line.what === 'handed-in') since.push(line);
      if (line.what === 'withdrawn') since = [];
      if (line.what === 'returned') {
        standing.push(...since);
        since = [];
      }
    }
    return [...standing, ...since];
  }

  /** Returned, and nothing of the unit's has come since that it did not take back. */
  isReturned(): boolean {
    const lines = this.#lines.filter(({ what }) => what !== 'extended');
    const returned = lines.findLastIndex(({ what }) => what === 'returned');
    if (returned < 0) return false;
    return lines.slice(returned + 1).every(({ what }, i, rest) => {
      return (
        what === 'withdrawn' ||
        (what === 'handed-in' && rest.slice(i).some((one) => one.what === 'withdrawn'))
      );
    });
  }

  /** Fixed by the first version that left the unit and was not withdrawn; undefined while there is none. */
  isOnTime(): boolean | undefined {
    return this.#standing()[0]?.onTime;
  }

  timesReturned(): number {
    return this.#lines.filter(({ what }) => what === 'returned').length;
  }

  status(now: Instant): AssignmentStatus {
    const ending = this.ending();
    if (ending !== undefined) return ending as AssignmentStatus;
    if (this.isWaitingForReview()) return 'submitted';
    const { dueAt, opensAt, remindAt } = this.timetable();
    if (now >= dueAt) return 'overdue';
    if (this.isReturned()) return 'returned';
    if (now < opensAt) return 'upcoming';
    return remindAt.length > 0 && now >= remindAt[0]! ? 'due-soon' : 'open';
  }

  handIn(at: Instant): void {
    const onTime = at < this.timetable().dueAt;
    this.#lines.push({ what: 'handed-in', version: this.lastVersion() + 1, at, onTime });
    if (!this.isReviewed) this.#lines.push({ what: 'accepted', at });
  }

  /** Whether a coordinator, or for a withdrawal the unit, can do it now. */
  can(act: 'accept' | 'return' | 'extend' | 'waive' | 'withdraw'): boolean {
    if (act === 'return') return this.isWaitingForReview() || this.ending() === 'accepted';
    if (this.ending() !== undefined) return false;
    return act === 'extend' || act === 'waive' || this.isWaitingForReview();
  }

  rule(act: 'accept' | 'return' | 'extend' | 'waive' | 'withdraw', at: Instant, timetable: Timetable): void {
    if (act === 'return') this.#lines.push({ what: 'returned', at, timetable });
    else if (act === 'extend') this.#lines.push({ what: 'extended', at, timetable });
    else
      this.#lines.push({
        what: { accept: 'accepted', waive: 'waived', withdraw: 'withdrawn' }[act] as 'accepted',
        at,
      });
  }

  /** Time has passed up to here. */
  pass(now: Instant): void {
    if (!this.isWaitingForUnit() || now < this.timetable().lockAt + STAMPED_WITHIN_MS) return;
    this.#lines.push({ what: this.isReturned() ? 'lapsed' : 'missed', at: now });
  }
}
