import type { Instant, PlainDate } from '@kyhan/calendar';
import type { Timetable } from '@kyhan/engine';

/** A version as it stands on paper. */
export interface Version {
  readonly version: number;
  readonly onTime: boolean;
}

export type Ending = 'accepted' | 'waived' | 'merged' | 'missed' | 'lapsed';

/** What stands on a line of a coordinator's paper. */
export type Line =
  | { readonly what: 'opened'; readonly at: Instant; readonly timetable: Timetable; readonly unit: string }
  | ({ readonly what: 'handed-in' } & Version)
  | { readonly what: Ending | 'withdrawn' | 'contested' | 'insisted' | 'called-overdue' | 'chased-again' }
  | { readonly what: 'noted'; readonly promisedOn?: PlainDate; readonly pausedUntil?: Instant }
  | { readonly what: 'handed-over'; readonly to: string }
  | {
      readonly what: 'returned' | 'extended' | 'moved' | 'reopened';
      readonly at: Instant;
      readonly timetable: Timetable;
    }
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
  kept: Version[];
  fresh: Version[];
  versions: number;
  returns: number;
  mendedLate: number;
  ending: Ending | undefined;
  isContested: boolean;
  promisedOn: PlainDate | undefined;
  pausedUntil: Instant | undefined;
  isCalledOverdue: boolean;
}

type Reading = {
  readonly [What in Line['what']]: (paper: Paper, line: Line & { readonly what: What }) => void;
};

const READING: Reading = {
  opened: () => undefined,
  'handed-in': (paper, { version, onTime }) => {
    paper.fresh.push({ version, onTime });
    paper.versions = version;
    unpromise(paper);
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
  },
  returned: (paper, line) => {
    paper.mendedLate += Number(isMendedLate(paper));
    paper.kept.push(...paper.fresh);
    paper.fresh = [];
    paper.returns += 1;
    paper.ending = undefined;
    retimed(paper, line);
  },
  extended: (paper, line) => retimed(paper, line),
  reopened: (paper, line) => {
    paper.ending = undefined;
    retimed(paper, line);
  },
  moved: (paper, line) => {
    if (line.timetable.dueAt !== paper.timetable.dueAt) return retimed(paper, line);
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
    returns: 0,
    mendedLate: 0,
    ending: undefined,
    isContested: false,
    promisedOn: undefined,
    pausedUntil: undefined,
    isCalledOverdue: false,
  };
  // TypeScript does not follow which line goes with which way of reading it.
  for (const line of lines) (READING[line.what] as (paper: Paper, line: Line) => void)(paper, line);
  return paper;
}

/** The first version since it was sent back came late; one that was taken back again mends nothing. */
export function isMendedLate({ returns, fresh }: Pick<Paper, 'returns' | 'fresh'>): boolean {
  return returns > 0 && fresh[0]?.onTime === false;
}

function ended(paper: Paper, how: Ending, isAnswer: boolean): void {
  paper.ending = how;
  // What ended by itself has answered nobody.
  if (isAnswer) paper.isContested = false;
}

function retimed(
  paper: Paper,
  { at, timetable }: { readonly at: Instant; readonly timetable: Timetable },
): void {
  paper.timetable = timetable;
  paper.retimedAt = at;
  paper.hasOtherMornings = false;
  paper.isCalledOverdue = false;
  unpromise(paper);
}

function unpromise(paper: Paper): void {
  paper.promisedOn = undefined;
  paper.pausedUntil = undefined;
}
