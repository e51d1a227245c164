import type { Instant, PlainDate } from '@kyhan/calendar';
import type { AssignmentStatus, Timetable } from '@kyhan/engine';
import type { ActWord, RulingWord } from './life-subject.js';
import {
  deciding,
  isDeciding,
  isMendedLate,
  readPaper,
  type Line,
  type Paper,
  type Said,
  type Version,
} from './plain-paper.js';

/** What a coordinator decides; a new day comes with the timetable that follows from it. */
export interface PlainRuling {
  readonly what: RulingWord;
  readonly timetable: Timetable;
  readonly to: string;
  /** The version that was read, where one is named. */
  readonly version: number | undefined;
  /** The day that a move, or the start of a clock, was thought out for. */
  readonly from: Instant;
}

/** What a unit does beside handing in. */
export interface PlainAct {
  readonly what: ActWord;
  readonly storedAt: Instant;
  /** The version that an answer to what was entered speaks of. */
  readonly version?: number;
  readonly promisedOn?: PlainDate;
  readonly pausedUntil?: Instant;
  readonly newDueOn?: PlainDate;
}

type Arrival = ({ readonly what: 'version' } & Version) | PlainAct;

/** What is handed in, or was received elsewhere and is entered. */
interface Arriving {
  readonly what: 'version';
  readonly storedAt: Instant;
  readonly receivedAt?: Instant;
}

/** What a clock that stands still goes by when it starts, where its day was not yet over. */
export type Starting = (stop: {
  readonly stoppedAt: Instant;
  readonly timetable: Timetable;
  readonly from: Instant;
}) => Timetable;

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
  /** How ladders and locks lie after a stop, where the day was over before it: they are looked at by themselves. */
  #ladders: Timetable[] = [];

  constructor(
    readonly first: { readonly at: Instant; readonly unit: string; readonly timetable: Timetable },
    readonly office: {
      /** Whether somebody looks at what is handed in. */
      readonly isReviewed: boolean;
      /** Whether the heads of units approve what leaves them. */
      readonly isApproved: boolean;
      readonly starting: Starting;
    },
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
    return deciding(this.read())?.onTime;
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
    if (now >= dueAt && !isStoppedInTime(paper)) return 'overdue';
    if (returns > 0) return 'returned';
    if (now < opensAt) return 'upcoming';
    return remindAt.length > 0 && now >= remindAt[0]! ? 'due-soon' : 'open';
  }

  /** Whether the door is open to its unit; without a review what is on the way is as good as accepted. */
  takes(act: 'version' | PlainAct, now: Instant): boolean {
    const { ending, timetable, stoppedAt } = this.read();
    if (ending !== undefined || (stoppedAt === undefined && now >= timetable.lockAt)) return false;
    // How far a hand-in moves what stands still is known only when it is taken in; until then nothing locks.
    const standing = { ...timetable, lockAt: Infinity };
    const known = new PlainLife(this.first, { ...this.office, starting: () => standing });
    known.#lines = [...this.#lines];
    known.#ladders = [standing];
    known.#onTheWay = [...this.#onTheWay];
    known.#takeIn(now);
    return act === 'version' ? known.read().ending === undefined : known.#can(act);
  }

  /** Stored; it is taken in when somebody looks next. */
  store(arrived: PlainAct | Arriving): void {
    if (arrived.what !== 'version') {
      this.#onTheWay.push(arrived);
      return;
    }
    const { storedAt, receivedAt } = arrived;
    const waiting = this.#onTheWay.filter(({ what }) => what === 'version').length;
    const version = this.read().versions + waiting + 1;
    const then = receivedAt === undefined ? this.read() : this.#readAsOf(receivedAt);
    const { dueAt } = then.timetable;
    const onTime = isStoppedInTime(then) || (receivedAt ?? storedAt) < dueAt;
    const entered = receivedAt === undefined ? {} : { entered: { receivedAt, dueAt } };
    this.#onTheWay.push({ what: 'version', version, onTime, storedAt, ...entered });
  }

  /** As it stood at an instant; before it began, as it began. */
  #readAsOf(instant: Instant): Paper {
    return readPaper(this.#lines.filter(({ what, at }) => what === 'opened' || at <= instant));
  }

  /** Somebody looks: what was stored, then what was ruled, then time. Answers which rulings could be carried out. */
  look(
    now: Instant,
    {
      rulings,
      intoOwn,
      caughtUp,
      ladders,
    }: {
      readonly rulings: readonly PlainRuling[];
      /** Whether the unit that takes over owes the same, not yet due. */
      readonly intoOwn: (to: string) => boolean;
      /** The timetable counted anew after a gap, where it was. */
      readonly caughtUp: Timetable | undefined;
      /** Those with which clocks started again, in their order. */
      readonly ladders: readonly Timetable[];
    },
  ): boolean[] {
    this.#ladders = [...ladders];
    this.#takeIn(now);
    const done = rulings.map((ruling) => this.#rule(ruling, now, intoOwn));
    if (caughtUp !== undefined) this.#lines.push({ at: now, what: 'caught-up', timetable: caughtUp });
    this.#pass(now);
    return done;
  }

  /** Who did not keep what was promised has been told. */
  chasedAgain(at: Instant): void {
    this.#lines.push({ at, what: 'chased-again' });
  }

  #takeIn(at: Instant): void {
    for (const arrived of this.#onTheWay)
      if (arrived.what === 'version') this.#takeInVersion(arrived, at);
      else if (this.#can(arrived)) {
        const { prepared: version } = this.read();
        this.#lines.push({ at, ...actLine(arrived) });
        const { storedAt } = arrived;
        if (arrived.what === 'approve' && version !== undefined) this.#leave({ version, storedAt }, at);
        if (arrived.what === 'confirm' && !this.office.isReviewed) this.#lines.push({ at, what: 'accepted' });
      }
    this.#onTheWay = [];
  }

  #takeInVersion(version: Version, at: Instant): void {
    if (this.read().ending !== undefined) return;
    // What is entered for a unit has left it.
    if (this.office.isApproved && version.entered === undefined) {
      this.#lines.push({ at, what: 'prepared', version: version.version });
      return;
    }
    if (this.read().stoppedAt !== undefined) this.#start(at, version.storedAt);
    this.#handIn(version, at);
  }

  /** Approved by the head of its unit: it counts from that instant. */
  #leave({ version, storedAt }: Pick<Version, 'version' | 'storedAt'>, at: Instant): void {
    if (this.read().stoppedAt !== undefined) this.#start(at, storedAt);
    this.#handIn({ version, storedAt, onTime: storedAt < this.read().timetable.dueAt }, at);
  }

  #handIn(version: Version, at: Instant): void {
    const paper = this.read();
    // The history is to show both, in their order; what had come in time and is entered later was never late.
    const isLate =
      !version.onTime && (version.entered === undefined || version.storedAt >= paper.timetable.dueAt);
    if (isLate && !paper.isCalledOverdue && !this.isWaitingForReview(paper))
      this.#lines.push({ at, what: 'called-overdue' });
    this.#lines.push({ ...version, at, what: 'handed-in' });
    // What was entered waits for its unit, which is to confirm it.
    if (!this.office.isReviewed && version.entered === undefined) this.#lines.push({ at, what: 'accepted' });
  }

  #start(at: Instant, from: Instant): void {
    const { stoppedAt = from, timetable, isCalledOverdue } = this.read();
    const ladder = this.#ladders.shift() ?? timetable;
    const anew = isCalledOverdue ? ladder : this.office.starting({ stoppedAt, timetable, from });
    this.#lines.push({ at, what: 'clock-started', timetable: anew, from });
  }

  /** Whether a unit can do it now. */
  #can({ what, newDueOn = '', version }: PlainAct): boolean {
    const paper = this.read();
    const { ending, fresh, asking, timetable, prepared } = paper;
    const last = fresh.at(-1);
    const isEntered = last?.entered !== undefined && last.version === version;
    const can: Readonly<Record<PlainAct['what'], () => boolean>> = {
      acknowledge: () => isToAcknowledge(paper),
      confirm: () => isEntered && last.answer !== 'confirmed',
      dispute: () => isEntered && last.answer !== 'disputed',
      approve: () => prepared !== undefined && prepared === version,
      'send-back': () => prepared !== undefined && prepared === version,
      contest: () => !paper.isContested,
      note: () => true,
      withdraw: () => this.isWaitingForReview(paper),
      ask: () => this.isWaitingForUnit(paper) && asking === undefined && newDueOn > timetable.dueOn,
    };
    return ending === undefined && can[what]();
  }

  /** Whether a coordinator can do it now. */
  #may({ what, to, version, from, timetable }: PlainRuling): boolean {
    const paper = this.read();
    const { ending, versions, asking, stoppedAt } = paper;
    const isOpen = ending === undefined;
    const isWaiting = this.isWaitingForReview(paper);
    const newest = [...paper.kept, ...paper.fresh].at(-1)?.version ?? versions;
    const isRead = (version ?? newest) === newest;
    const may: Readonly<Record<PlainRuling['what'], () => boolean>> = {
      accept: () => isWaiting && isRead,
      return: () => (isWaiting || ending === 'accepted') && isRead,
      extend: () => (isOpen || asking !== undefined) && timetable.dueAt > this.#dayInQuestion(paper),
      'move-day': () => isOpen && from === paper.timetable.dueAt,
      'hand-over': () => isOpen && to !== paper.unit,
      waive: () => isOpen,
      'waive-rule': () => isOpen && !paper.isRuleWaived,
      insist: () => isOpen && paper.isContested,
      refuse: () => asking !== undefined,
      'stop-clock': () => this.isWaitingForUnit(paper) && stoppedAt === undefined,
      'start-clock': () => stoppedAt !== undefined && from === paper.timetable.dueAt,
      reopen: () => !isOpen,
    };
    return may[what]();
  }

  /** An extension lengthens the day in force, or the one by which what came was late. */
  #dayInQuestion(paper: Paper): Instant {
    const first = deciding(paper);
    return first !== undefined && isDeciding(paper) ? first.dueAt : paper.timetable.dueAt;
  }

  #rule(ruling: PlainRuling, at: Instant, intoOwn: (to: string) => boolean): boolean {
    if (!this.#may(ruling)) return false;
    const { what, timetable, to } = ruling;
    const { timetable: before, kept, fresh, isCalledOverdue } = this.read();
    switch (what) {
      case 'accept':
      case 'waive':
      case 'waive-rule':
      case 'insist':
      case 'refuse':
        this.#lines.push({ at, what: SAID[what] });
        break;
      case 'hand-over': {
        const isMerged = at < before.dueAt && kept.length + fresh.length === 0 && intoOwn(to);
        this.#lines.push(isMerged ? { at, what: 'merged' } : { at, what: 'handed-over', to });
        break;
      }
      case 'stop-clock':
        // What was late before it stands still is so in its history, too.
        if (at >= before.dueAt && !isCalledOverdue) this.#lines.push({ at, what: 'called-overdue' });
        this.#lines.push({ at, what: 'clock-stopped' });
        break;
      case 'start-clock':
        this.#start(at, at);
        break;
      default:
        this.#lines.push({ what: NEW_DAY[what], at, timetable });
    }
    return true;
  }

  #pass(at: Instant): void {
    const paper = this.read();
    const { timetable, kept, fresh, isCalledOverdue, stoppedAt } = paper;
    // What was entered, and nobody has answered until the lock, stands as it was entered; what is disputed does not.
    const last = fresh.at(-1);
    const isUnanswered = !this.office.isReviewed && last?.entered !== undefined && last.answer !== 'disputed';
    if (isUnanswered && this.isWaitingForReview(paper) && at >= timetable.lockAt)
      this.#lines.push({ at, what: 'accepted' });
    if (!this.isWaitingForUnit(paper) || stoppedAt !== undefined || at < timetable.dueAt) return;
    if (!isCalledOverdue) this.#lines.push({ at, what: 'called-overdue' });
    if (at < timetable.lockAt + STAMPED_WITHIN_MS) return;
    this.#lines.push({ at, what: kept.length > 0 ? 'lapsed' : 'missed' });
  }
}

/** The clock stands still, and the day was not over before it did. */
function isStoppedInTime({ stoppedAt, isCalledOverdue }: Paper): boolean {
  return stoppedAt !== undefined && !isCalledOverdue;
}

/** The unit was asked to take note, and has neither done so nor handed in. */
export function isToAcknowledge({ timetable, isAcknowledged, versions, ending }: Paper): boolean {
  const isAsked = timetable.acknowledgeAt !== undefined;
  return isAsked && !isAcknowledged && versions === 0 && ending === undefined;
}

const SAID = {
  accept: 'accepted',
  waive: 'waived',
  'waive-rule': 'rule-waived',
  insist: 'insisted',
  refuse: 'refused',
} as const;

const NEW_DAY = { return: 'returned', extend: 'extended', 'move-day': 'moved', reopen: 'reopened' } as const;

const DONE = {
  withdraw: 'withdrawn',
  contest: 'contested',
  acknowledge: 'acknowledged',
  confirm: 'confirmed',
  dispute: 'disputed',
  approve: 'approved',
  'send-back': 'sent-back',
} as const;

function actLine({ what, storedAt, newDueOn = '', version: _version, ...rest }: PlainAct): Said {
  if (what === 'note') return { what: 'noted', ...rest };
  if (what === 'ask') return { what: 'asked', askedAt: storedAt, newDueOn };
  return { what: DONE[what] };
}
