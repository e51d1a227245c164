import type { Instant, PlainDate } from '@kyhan/calendar';
import type { AssignmentStatus, Timetable } from '@kyhan/engine';
import type { RulingWord } from './life-subject.js';
import { isDeciding, isMendedLate, readPaper, type Line, type Paper, type Version } from './plain-paper.js';

/** What a coordinator decides; a new day comes with the timetable that follows from it. */
export interface PlainRuling {
  readonly what: RulingWord;
  readonly timetable: Timetable;
  readonly to: string;
  /** The version that was read, where one is named. */
  readonly version: number | undefined;
  /** The day that a move was thought out for. */
  readonly from: Instant;
}

/** What a unit does beside handing in. */
export interface PlainAct {
  readonly what: 'withdraw' | 'contest' | 'note' | 'ask';
  readonly storedAt: Instant;
  readonly promisedOn?: PlainDate;
  readonly pausedUntil?: Instant;
  readonly newDueOn?: PlainDate;
}

type Arrival = ({ readonly what: 'version' } & Version) | PlainAct;

/** What was stamped before the lock may still be on its way: nothing ends before a minute has passed. */
const STAMPED_WITHIN_MS = 60_000;

/**
 * The life of an assignment as somebody would keep it on paper, written from the design's table and from nothing of
 * the engine: lines are added, and every question is answered by reading all of them again.
 */
export class PlainLife {
  #lines: Line[];
  /** Stored, and not yet taken in. */
  #onTheWay: Arrival[] = [];

  constructor(
    first: { readonly at: Instant; readonly unit: string; readonly timetable: Timetable },
    /** Whether somebody looks at what is handed in. */
    readonly isReviewed: boolean,
  ) {
    this.#lines = [{ what: 'opened', ...first }];
  }

  read(): Paper {
    return readPaper(this.#lines);
  }

  /** What happened, in order, but for what time alone tells. */
  story(): readonly Line['what'][] {
    return this.#lines.map(({ what }) => what).filter((what) => what !== 'chased-again');
  }

  isWaitingForReview({ ending, fresh } = this.read()): boolean {
    return ending === undefined && fresh.length > 0;
  }

  isWaitingForUnit({ ending, fresh } = this.read()): boolean {
    return ending === undefined && fresh.length === 0;
  }

  /** Fixed by the first version that left the unit and was not withdrawn; undefined while there is none. */
  isOnTime(): boolean | undefined {
    const { kept, fresh } = this.read();
    return [...kept, ...fresh][0]?.onTime;
  }

  mendedLate(): number {
    const paper = this.read();
    return paper.mendedLate + Number(isMendedLate(paper));
  }

  status(now: Instant): AssignmentStatus {
    const paper = this.read();
    const { ending, timetable, returns } = paper;
    if (ending !== undefined) return ending === 'merged' ? 'waived' : ending;
    if (this.isWaitingForReview(paper)) return 'submitted';
    const { dueAt, opensAt, remindAt } = timetable;
    if (now >= dueAt) return 'overdue';
    if (returns > 0) return 'returned';
    if (now < opensAt) return 'upcoming';
    return remindAt.length > 0 && now >= remindAt[0]! ? 'due-soon' : 'open';
  }

  /** Whether the door is open to its unit; without a review what is on the way is as good as accepted. */
  takes(act: 'version' | PlainAct, now: Instant): boolean {
    const { ending, timetable } = this.read();
    if (ending !== undefined || now >= timetable.lockAt) return false;
    if (act === 'version') return this.isReviewed || !this.#onTheWay.some(({ what }) => what === 'version');
    const known = new PlainLife(this.#first(), this.isReviewed);
    known.#lines = [...this.#lines];
    known.#onTheWay = [...this.#onTheWay];
    known.#takeIn();
    return known.#can(act);
  }

  /** Stored; it is taken in when somebody looks next. */
  store(arrived: PlainAct | { readonly what: 'version'; readonly storedAt: Instant }): void {
    if (arrived.what !== 'version') {
      this.#onTheWay.push(arrived);
      return;
    }
    const { storedAt } = arrived;
    const { versions, timetable } = this.read();
    const waiting = this.#onTheWay.filter(({ what }) => what === 'version').length;
    const onTime = storedAt < timetable.dueAt;
    this.#onTheWay.push({ what: 'version', version: versions + waiting + 1, onTime, storedAt });
  }

  /** Somebody looks: what was stored, then what was ruled, then time. Answers which rulings could be carried out. */
  look(
    now: Instant,
    {
      rulings,
      intoOwn,
      caughtUp,
    }: {
      readonly rulings: readonly PlainRuling[];
      /** Whether the unit that takes over owes the same, not yet due. */
      readonly intoOwn: (to: string) => boolean;
      /** The timetable counted anew after a gap, where it was. */
      readonly caughtUp: Timetable | undefined;
    },
  ): boolean[] {
    this.#takeIn();
    const done = rulings.map((ruling) => this.#rule(ruling, now, intoOwn));
    if (caughtUp !== undefined) this.#lines.push({ what: 'caught-up', timetable: caughtUp });
    this.#pass(now);
    return done;
  }

  /** Who did not keep what was promised has been told. */
  chasedAgain(): void {
    this.#lines.push({ what: 'chased-again' });
  }

  #first() {
    const [first] = this.#lines;
    if (first?.what !== 'opened') throw new Error('a paper begins when it is opened');
    return first;
  }

  #takeIn(): void {
    for (const arrived of this.#onTheWay) {
      const paper = this.read();
      if (arrived.what === 'version') {
        if (paper.ending !== undefined) continue;
        // The history is to show both, in their order.
        if (!arrived.onTime && !paper.isCalledOverdue && !this.isWaitingForReview(paper))
          this.#lines.push({ what: 'called-overdue' });
        this.#lines.push({ ...arrived, what: 'handed-in' });
        if (!this.isReviewed) this.#lines.push({ what: 'accepted' });
      } else if (this.#can(arrived)) this.#lines.push(actLine(arrived));
    }
    this.#onTheWay = [];
  }

  /** Whether a unit can do it now. */
  #can({ what, newDueOn = '' }: PlainAct): boolean {
    const paper = this.read();
    if (paper.ending !== undefined) return false;
    switch (what) {
      case 'contest':
        return !paper.isContested;
      case 'note':
        return true;
      case 'withdraw':
        return this.isWaitingForReview(paper);
      case 'ask':
        return this.isWaitingForUnit(paper) && paper.asking === undefined && newDueOn > paper.timetable.dueOn;
    }
  }

  /** Whether a coordinator can do it now. */
  #may({ what, to, version, from, timetable }: PlainRuling): boolean {
    const paper = this.read();
    const { ending, versions, asking } = paper;
    const isOpen = ending === undefined;
    const isWaiting = this.isWaitingForReview(paper);
    const isRead = (version ?? versions) === versions;
    const may: Readonly<Record<PlainRuling['what'], () => boolean>> = {
      accept: () => isWaiting && isRead,
      return: () => (isWaiting || ending === 'accepted') && isRead,
      extend: () => (isOpen || asking !== undefined) && timetable.dueAt > this.#dayInQuestion(paper),
      'move-day': () => isOpen && from === paper.timetable.dueAt,
      'hand-over': () => isOpen && to !== paper.unit,
      waive: () => isOpen,
      insist: () => isOpen && paper.isContested,
      refuse: () => asking !== undefined,
      reopen: () => !isOpen,
    };
    return may[what]();
  }

  /** An extension lengthens the day in force, or the one by which what came was late. */
  #dayInQuestion(paper: Paper): Instant {
    const [first] = [...paper.kept, ...paper.fresh];
    return first !== undefined && isDeciding(paper) ? first.dueAt : paper.timetable.dueAt;
  }

  #rule(ruling: PlainRuling, at: Instant, intoOwn: (to: string) => boolean): boolean {
    if (!this.#may(ruling)) return false;
    const { what, timetable, to } = ruling;
    const { timetable: before, kept, fresh } = this.read();
    switch (what) {
      case 'accept':
        this.#lines.push({ what: 'accepted' });
        break;
      case 'waive':
        this.#lines.push({ what: 'waived' });
        break;
      case 'insist':
        this.#lines.push({ what: 'insisted' });
        break;
      case 'refuse':
        this.#lines.push({ what: 'refused' });
        break;
      case 'hand-over': {
        const isMerged = at < before.dueAt && kept.length + fresh.length === 0 && intoOwn(to);
        this.#lines.push(isMerged ? { what: 'merged' } : { what: 'handed-over', to });
        break;
      }
      default:
        this.#lines.push({ what: NEW_DAY[what], at, timetable });
    }
    return true;
  }

  #pass(now: Instant): void {
    const paper = this.read();
    if (!this.isWaitingForUnit(paper) || now < paper.timetable.dueAt) return;
    if (!paper.isCalledOverdue) this.#lines.push({ what: 'called-overdue' });
    if (now < paper.timetable.lockAt + STAMPED_WITHIN_MS) return;
    this.#lines.push({ what: paper.kept.length > 0 ? 'lapsed' : 'missed' });
  }
}

const NEW_DAY = { return: 'returned', extend: 'extended', 'move-day': 'moved', reopen: 'reopened' } as const;

function actLine({ what, storedAt, newDueOn = '', ...rest }: PlainAct): Line {
  if (what === 'note') return { what: 'noted', ...rest };
  if (what === 'ask') return { what: 'asked', askedAt: storedAt, newDueOn };
  return { what: what === 'contest' ? 'contested' : 'withdrawn' };
}
