import type { Instant, PlainDate } from '@kyhan/calendar';
import type { Timetable } from '@kyhan/engine';

/** A version as it stands on paper. */
export interface Version {
  readonly version: number;
  readonly onTime: boolean;
  readonly storedAt: Instant;
  /** Where who coordinates entered it: when it had been received, and the day that was in force then. */
  readonly entered?: { readonly receivedAt: Instant; readonly dueAt: Instant };
}

/** What has been handed in, and the day that was in force for it. */
interface HandedIn extends Version {
  readonly dueAt: Instant;
  /** What the unit said last of what was entered for it. */
  readonly answer?: 'confirmed' | 'disputed';
}

export type Ending = 'accepted' | 'waived' | 'merged' | 'missed' | 'lapsed';

/** What stands on a line of a coordinator's paper. */
export type Line = { readonly at: Instant } & Said;

/** What a line says, but for when. */
export type Said =
  | { readonly what: 'opened'; readonly timetable: Timetable; readonly unit: string }
  | ({ readonly what: 'handed-in' } & Version)
  | { readonly what: 'prepared'; readonly version: number }
  | {
      readonly what:
        | Ending
        | 'withdrawn'
        | 'contested'
        | 'insisted'
        | 'rule-waived'
        | 'refused'
        | 'acknowledged'
        | 'confirmed'
        | 'disputed'
        | 'approved'
        | 'sent-back'
        | 'clock-stopped'
        | 'called-overdue'
        | 'chased-again';
    }
  | { readonly what: 'asked'; readonly askedAt: Instant; readonly newDueOn: PlainDate }
  | { readonly what: 'noted'; readonly promisedOn?: PlainDate; readonly pausedUntil?: Instant }
  | { readonly what: 'handed-over'; readonly to: string }
  | {
      readonly what: 'returned' | 'extended' | 'moved' | 'reopened';
      readonly timetable: Timetable;
    }
  /** As of the instant at which it was to start. */
  | { readonly what: 'clock-started'; readonly timetable: Timetable; readonly from: Instant }
  | { readonly what: 'caught-up'; readonly timetable: Timetable };

/** All that the lines of a paper come to, read from the first to the last. */
export interface Paper {
  unit: string;
  formerUnits: string[];
  timetable: Timetable;
  /** Since when the day in force is in force. */
  retimedAt: Instant;
  /** Only other mornings for the same day: which of them lie behind is not to be told from the paper. */
  hasOtherMornings: boolean;
  /** What was sent back, and what has come since. */
  kept: HandedIn[];
  fresh: HandedIn[];
  versions: number;
  /** The version that waits for the head of its unit. */
  prepared: number | undefined;
  returns: number;
  /** When it was sent back last. */
  returnedAt: Instant | undefined;
  mendedLate: number;
  ending: Ending | undefined;
  isContested: boolean;
  isRuleWaived: boolean;
  /** An extension that nobody has answered. */
  asking: { readonly askedAt: Instant; readonly newDueOn: PlainDate } | undefined;
  promisedOn: PlainDate | undefined;
  pausedUntil: Instant | undefined;
  isCalledOverdue: boolean;
  isAcknowledged: boolean;
  /** Since when the clock stands still, or since when the day is in force that it was given meanwhile. */
  stoppedAt: Instant | undefined;
  /** For so long it has stood still after the day in force. */
  stoodMs: number;
}

type Reading = {
  readonly [What in Line['what']]: (paper: Paper, line: Line & { readonly what: What }) => void;
};

const READING: Reading = {
  opened: () => undefined,
  'handed-in': (paper, { version, onTime, storedAt, entered }) => {
    const { asking, timetable, stoodMs } = paper;
    const dueAt = entered?.dueAt ?? timetable.dueAt + stoodMs;
    const isEntered = entered === undefined ? {} : { entered };
    paper.fresh.push({ version, onTime, storedAt, dueAt, ...isEntered });
    paper.versions = Math.max(paper.versions, version);
    paper.prepared = undefined;
    // On time it needs no other day; late, it counts where one was asked for in time and is granted.
    const isAskedInTime = asking !== undefined && asking.askedAt < (entered?.dueAt ?? timetable.dueAt);
    if (onTime || !isAskedInTime) paper.asking = undefined;
    unpromise(paper);
  },
  prepared: (paper, { version }) => {
    paper.prepared = version;
    paper.versions = version;
  },
  approved: (paper) => {
    paper.prepared = undefined;
  },
  'sent-back': (paper) => {
    paper.prepared = undefined;
  },
  withdrawn: (paper) => {
    paper.fresh = [];
  },
  accepted: (paper) => ended(paper, 'accepted', true),
  waived: (paper) => ended(paper, 'waived', true),
  merged: (paper) => ended(paper, 'merged', true),
  missed: (paper) => ended(paper, 'missed', false),
  lapsed: (paper) => ended(paper, 'lapsed', false),
  contested: (paper) => {
    paper.isContested = true;
  },
  insisted: (paper) => {
    paper.isContested = false;
  },
  'rule-waived': (paper) => {
    paper.isRuleWaived = true;
  },
  acknowledged: (paper) => {
    paper.isAcknowledged = true;
  },
  confirmed: (paper) => answer(paper, 'confirmed'),
  disputed: (paper) => answer(paper, 'disputed'),
  'clock-stopped': (paper, { at }) => {
    paper.stoppedAt = at;
  },
  'clock-started': (paper, { at, timetable, from }) => {
    const { stoppedAt = from, isCalledOverdue, stoodMs } = paper;
    if (isCalledOverdue) {
      paper.timetable = timetable;
      paper.stoodMs = stoodMs + from - stoppedAt;
    } else retimed(paper, { at, timetable });
    paper.stoppedAt = undefined;
  },
  asked: (paper, { askedAt, newDueOn }) => {
    paper.asking = { askedAt, newDueOn };
  },
  refused: (paper) => {
    paper.asking = undefined;
  },
  'called-overdue': (paper) => {
    paper.isCalledOverdue = true;
  },
  'chased-again': (paper) => {
    paper.pausedUntil = undefined;
  },
  noted: (paper, { promisedOn, pausedUntil }) => {
    paper.promisedOn = promisedOn ?? paper.promisedOn;
    paper.pausedUntil = pausedUntil ?? paper.pausedUntil;
  },
  'handed-over': (paper, { to }) => {
    paper.formerUnits.push(paper.unit);
    paper.unit = to;
    paper.isContested = false;
    paper.isAcknowledged = false;
    // It is not for the head of another unit to approve.
    paper.prepared = undefined;
  },
  returned: (paper, line) => {
    paper.mendedLate += Number(isMendedLate(paper));
    paper.kept.push(...paper.fresh);
    paper.fresh = [];
    paper.returns += 1;
    paper.returnedAt = line.at;
    paper.ending = undefined;
    if (!isDeciding(paper)) paper.asking = undefined;
    retimed(paper, line);
  },
  extended: (paper, line) => {
    grant(paper, line.timetable.dueAt);
    paper.asking = undefined;
    if (paper.ending === undefined && line.timetable.dueAt > paper.timetable.dueAt) retimed(paper, line);
  },
  reopened: (paper, line) => {
    paper.ending = undefined;
    if (!isDeciding(paper)) paper.asking = undefined;
    retimed(paper, line);
  },
  moved: (paper, line) => {
    if (line.timetable.dueAt !== paper.timetable.dueAt) {
      // As much as was asked for, or more, is there for all.
      const isGiven = paper.asking !== undefined && paper.asking.newDueOn <= line.timetable.dueOn;
      if (isGiven && !isDeciding(paper)) paper.asking = undefined;
      return retimed(paper, line);
    }
    paper.timetable = line.timetable;
    paper.hasOtherMornings = true;
  },
  'caught-up': (paper, { timetable }) => {
    paper.timetable = timetable;
  },
};

/** Reads all lines again. */
export function readPaper(lines: readonly Line[]): Paper {
  const [first] = lines;
  if (first?.what !== 'opened') throw new Error('a paper begins when it is opened');
  const paper: Paper = {
    unit: first.unit,
    formerUnits: [],
    timetable: first.timetable,
    retimedAt: first.at,
    hasOtherMornings: false,
    kept: [],
    fresh: [],
    versions: 0,
    prepared: undefined,
    returns: 0,
    returnedAt: undefined,
    mendedLate: 0,
    ending: undefined,
    isContested: false,
    isRuleWaived: false,
    asking: undefined,
    promisedOn: undefined,
    pausedUntil: undefined,
    isCalledOverdue: false,
    isAcknowledged: false,
    stoppedAt: undefined,
    stoodMs: 0,
  };
  // TypeScript does not follow which line goes with which way of reading it.
  for (const line of lines) (READING[line.what] as (paper: Paper, line: Line) => void)(paper, line);
  return paper;
}

/**
 * The first version since it was sent back came late; one that was taken back again mends nothing, and what had come
 * before it was sent back is late by no day of that.
 */
export function isMendedLate({ returnedAt, fresh }: Pick<Paper, 'returnedAt' | 'fresh'>): boolean {
  const [first] = fresh;
  if (returnedAt === undefined || first === undefined || first.onTime) return false;
  return first.entered === undefined || first.entered.receivedAt >= returnedAt;
}

/** When it left its unit. */
function leftAt({ storedAt, entered }: HandedIn): Instant {
  return entered?.receivedAt ?? storedAt;
}

/** What fixes whether it was on time: what left the unit first, though it was found later. */
export function deciding({ kept, fresh }: Pick<Paper, 'kept' | 'fresh'>): HandedIn | undefined {
  const isEarlier = (one: HandedIn, first: HandedIn) =>
    one.entered !== undefined && leftAt(one) < leftAt(first);
  return [...kept, ...fresh].reduce<HandedIn | undefined>(
    (first, one) => (first === undefined || isEarlier(one, first) ? one : first),
    undefined,
  );
}

/** What decides was late by a day that the unit had asked to have put off before it was over. */
export function isDeciding({ kept, fresh, asking }: Pick<Paper, 'kept' | 'fresh' | 'asking'>): boolean {
  const first = deciding({ kept, fresh });
  return first !== undefined && !first.onTime && asking !== undefined && asking.askedAt < first.dueAt;
}

/** Asked for in time and granted afterwards, it counts for what came before the new day. */
function grant(paper: Paper, dueAt: Instant): void {
  const isBefore = (one: HandedIn | undefined) => one !== undefined && leftAt(one) < dueAt;
  const first = deciding(paper);
  if (isDeciding(paper) && isBefore(first)) {
    const granted = (all: HandedIn[]) =>
      all.map((one) => (one === first ? { ...one, onTime: true, dueAt } : one));
    paper.kept = granted(paper.kept);
    paper.fresh = granted(paper.fresh);
  } else if (isMendedLate(paper) && paper.asking !== undefined && isBefore(paper.fresh[0])) {
    paper.fresh = paper.fresh.map((one, i) => (i === 0 ? { ...one, onTime: true } : one));
  }
}

function ended(paper: Paper, how: Ending, isAnswer: boolean): void {
  paper.ending = how;
  // What is accepted may have been late by a day that can still be put off.
  if (how !== 'accepted') paper.asking = undefined;
  // What ended by itself has answered nobody.
  if (isAnswer) paper.isContested = false;
  paper.stoppedAt = undefined;
}

function retimed(
  paper: Paper,
  { at, timetable }: { readonly at: Instant; readonly timetable: Timetable },
): void {
  paper.timetable = timetable;
  paper.retimedAt = at;
  paper.hasOtherMornings = false;
  paper.isCalledOverdue = false;
  paper.stoodMs = 0;
  // With a day that was given meanwhile, the stop counts from there.
  if (paper.stoppedAt !== undefined) paper.stoppedAt = at;
  unpromise(paper);
}

/** Of two answers the later one holds. */
function answer({ fresh }: Paper, said: 'confirmed' | 'disputed'): void {
  const last = fresh.pop();
  if (last !== undefined) fresh.push({ ...last, answer: said });
}

function unpromise(paper: Paper): void {
  paper.promisedOn = undefined;
  paper.pausedUntil = undefined;
}
