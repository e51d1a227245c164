import type { Instant, PlainDate } from '@kyhan/calendar';
import type { DraftNeeds, EscalationTarget } from '@kyhan/plan';
import type { DayMove } from './day-move.js';
import type { BehalfMeans } from './on-behalf.js';
import { FIGURE_NAMES, type Figures } from './figures/figures.js';

type Nothing = Readonly<Record<string, never>>;

/**
 * What each kind of message says beyond its assignment and its day: plain values, stored with the notice, never a
 * person's name.
 */
export interface NoticeContents {
  readonly opening: Nothing;
  /** To a unit that cooperates and owes nothing: what the lead has been given to do. */
  readonly 'for-information': Nothing;
  /** To the lead: what it is to gather has not come. */
  readonly 'contribution-overdue': Nothing;
  readonly reminder: Nothing;
  readonly overdue: Nothing;
  readonly escalation: {
    readonly level: number;
    /** There where it is a draft: to whom the coordinator is to send it. */
    readonly draftTo?: EscalationTarget;
  };
  readonly receipt: {
    readonly submissionId: string;
    readonly version: number;
    readonly nil: boolean;
    /** Of the assignment: by its first version that stands. */
    readonly onTime: boolean;
    readonly storedAt: Instant;
    /** There after a return: whether it was mended at or after the day that the return had set. */
    readonly mendedLate?: boolean;
    /** Of what was entered for the unit, how and when it had come. */
    readonly means?: BehalfMeans;
    readonly receivedOn?: PlainDate;
  };
  readonly ruling: RulingContent;
  readonly 'unit-act': ActContent;
  /** To the head of a unit: a version of it waits for that one. */
  readonly approval: { readonly version: number; readonly nil: boolean };
  readonly 'approval-reminder': { readonly version: number; readonly nil: boolean };
  readonly 'for-review': { readonly version: number; readonly nil: boolean };
  readonly 'acknowledge-reminder': Nothing;
  readonly 'ask-reminder': Nothing;
  readonly 'stop-reminder': Nothing;
  readonly 'review-reminder': Nothing;
  readonly 'review-overdue': Nothing;
  /** To a unit that need owe nothing: when the meeting of a cycle is held, or what became of it. */
  readonly invitation: {
    readonly meetingOn: PlainDate;
    readonly beginsAt: Instant;
    readonly endsAt: Instant;
    /** Absent: it is told for the first time. */
    readonly change?: 'moved' | 'cancelled';
    /** The day before, where it was moved. */
    readonly from?: PlainDate;
    readonly reason?: string;
  };
  /** To whom an accepted report goes: to the how-manieth of those named at its issue. */
  readonly 'issued-report': {
    readonly recipient: number;
    /** There where a letter before it told of another number, day or content. */
    readonly replaces?: boolean;
  };
  /** What a coordinator has to do before a cycle opens to units. */
  readonly 'cycle-draft': DraftNeeds;
  /** What became of the assignments of a closed cycle. */
  readonly 'cycle-summary': Figures | CycleNumbers;
}

export type NoticeKind = keyof NoticeContents;

/** What a ruling came to, as the unit is told; `moved`: a version of the plan gave another day, which is no extension. */
export type RulingContent =
  | { readonly ruling: 'accepted'; readonly reason: string }
  | { readonly ruling: 'returned'; readonly reason: string }
  | { readonly ruling: 'extended'; readonly reason: string }
  | { readonly ruling: 'waived'; readonly reason: string }
  /** By its id, and what it asks in each language. */
  | {
      readonly ruling: 'rule-waived';
      readonly reason: string;
      readonly rule: string;
      readonly vi: string;
      readonly en: string;
    }
  /** Of a contribution: what gathers it has ended, or is open again. */
  | { readonly ruling: 'lead-ended'; readonly reason: string }
  | { readonly ruling: 'lead-reopened'; readonly reason: string }
  | { readonly ruling: 'insisted'; readonly reason: string }
  | { readonly ruling: 'reopened'; readonly reason: string }
  | { readonly ruling: 'handed-over'; readonly reason: string; readonly to: string }
  /** To whoever takes over: from whom, and how many versions were handed in before. */
  | {
      readonly ruling: 'taken-over';
      readonly reason: string;
      readonly from: string;
      readonly version: number;
    }
  | { readonly ruling: 'merged'; readonly reason: string; readonly to: string }
  | { readonly ruling: 'extension-refused'; readonly reason: string }
  | { readonly ruling: 'clock-stopped'; readonly reason: string }
  | { readonly ruling: 'clock-started'; readonly reason: string }
  /** As of 0.2. */
  | { readonly ruling: 'transferred'; readonly reason: string; readonly to: string }
  | {
      readonly ruling: 'moved';
      readonly reason: string;
      readonly because: DayMove['because'];
      readonly from: PlainDate;
      /** Its instant (exclusive); absent where 0.2 wrote it. */
      readonly fromAt?: Instant;
      /** The new day of the meeting, where that is why. */
      readonly meetingOn?: PlainDate;
    };

export type RulingWord = RulingContent['ruling'];

/** What a unit has done, as who coordinates is told; `actId` names its text, which can be erased where it is kept. */
export interface ActContent {
  readonly act: 'withdrawn' | 'contested' | 'noted' | 'extension-asked' | 'disputed' | 'sent-back';
  readonly actId: string;
}

export type ActWord = ActContent['act'];

/** The numbers of a closed cycle as 0.2 stored them, which did not add up: what was handed in, and how it ended. */
export interface CycleNumbers {
  readonly total: number;
  readonly onTime: number;
  readonly late: number;
  readonly nil: number;
  readonly accepted: number;
  readonly waived: number;
  readonly transferred: number;
  readonly missed: number;
}

/** A kind with what a message of that kind says. */
export type NoticeContent = {
  readonly [K in NoticeKind]: { readonly kind: K; readonly data: NoticeContents[K] };
}[NoticeKind];

/**
 * Stored content as its kind has it; undefined where this version does not know the kind or cannot read what was
 * stored: such a message must not be sent, since it would say something that did not happen.
 * Never throws for what was stored.
 */
export function readNoticeContent(stored: {
  readonly kind: string;
  readonly data: unknown;
}): NoticeContent | undefined {
  const { kind, data } = stored;
  if (typeof data !== 'object' || data === null) return undefined;
  const values = data as Readonly<Record<string, unknown>>;
  const shapes = shapesOf(kind, values);
  const fits = shapes?.some((shape) =>
    Object.entries(shape).every(([name, type]) => isOf(type, values[name])),
  );
  return fits === true ? ({ kind, data } as NoticeContent) : undefined;
}

function shapesOf(kind: string, values: Readonly<Record<string, unknown>>): readonly object[] | undefined {
  if (kind === 'ruling') return ownShape(RULING_SHAPES, values['ruling']);
  return kind === 'unit-act' ? ownShape(ACT_SHAPES, values['act']) : ownShape(SHAPES, kind);
}

function isOf(type: string, value: unknown): boolean {
  return value === undefined ? type.endsWith('?') : typeof value === type.replace('?', '');
}

type TypeName<T> = T extends string ? 'string' : T extends number ? 'number' : 'boolean';
/** The type of each value by its name; with a question mark where it may be absent. */
type Shape<T> = T extends unknown
  ? {
      readonly [N in keyof T]-?: {} extends Pick<T, N>
        ? `${TypeName<Exclude<T[N], undefined>>}?`
        : TypeName<T[N]>;
    }
  : never;
/** What was stored has one of these. */
type Shapes<T> = readonly Shape<T>[];

/** What was stored before contributions were counted has none of them. */
const FIGURES = Object.fromEntries(
  FIGURE_NAMES.map((name) => [name, name.startsWith('contribut') ? 'number?' : 'number']),
) as Shape<Figures>;

const SHAPES: { readonly [K in Exclude<NoticeKind, 'ruling' | 'unit-act'>]: Shapes<NoticeContents[K]> } = {
  opening: [{}],
  'for-information': [{}],
  'contribution-overdue': [{}],
  reminder: [{}],
  overdue: [{}],
  escalation: [{ level: 'number', draftTo: 'string?' }],
  receipt: [
    {
      submissionId: 'string',
      version: 'number',
      nil: 'boolean',
      onTime: 'boolean',
      storedAt: 'number',
      mendedLate: 'boolean?',
      means: 'string?',
      receivedOn: 'string?',
    },
  ],
  approval: [{ version: 'number', nil: 'boolean' }],
  'approval-reminder': [{ version: 'number', nil: 'boolean' }],
  'for-review': [{ version: 'number', nil: 'boolean' }],
  'review-reminder': [{}],
  'acknowledge-reminder': [{}],
  'ask-reminder': [{}],
  'stop-reminder': [{}],
  'review-overdue': [{}],
  invitation: [
    {
      meetingOn: 'string',
      beginsAt: 'number',
      endsAt: 'number',
      change: 'string?',
      from: 'string?',
      reason: 'string?',
    },
  ],
  'issued-report': [{ recipient: 'number', replaces: 'boolean?' }],
  'cycle-draft': [{ recurrence: 'boolean', day: 'boolean', announcement: 'boolean' }],
  'cycle-summary': [
    FIGURES,
    {
      total: 'number',
      onTime: 'number',
      late: 'number',
      nil: 'number',
      accepted: 'number',
      waived: 'number',
      transferred: 'number',
      missed: 'number',
    },
  ],
};

const PLAIN_RULING = [{ ruling: 'string', reason: 'string' }] as const;

const RULING_SHAPES: {
  readonly [W in RulingWord]: Shapes<Extract<RulingContent, { readonly ruling: W }>>;
} = {
  accepted: PLAIN_RULING,
  returned: PLAIN_RULING,
  extended: PLAIN_RULING,
  waived: PLAIN_RULING,
  'rule-waived': [{ ...PLAIN_RULING[0], rule: 'string', vi: 'string', en: 'string' }],
  'lead-ended': PLAIN_RULING,
  'lead-reopened': PLAIN_RULING,
  insisted: PLAIN_RULING,
  'extension-refused': PLAIN_RULING,
  'clock-stopped': PLAIN_RULING,
  'clock-started': PLAIN_RULING,
  reopened: PLAIN_RULING,
  'handed-over': [{ ...PLAIN_RULING[0], to: 'string' }],
  'taken-over': [{ ...PLAIN_RULING[0], from: 'string', version: 'number' }],
  merged: [{ ...PLAIN_RULING[0], to: 'string' }],
  transferred: [{ ...PLAIN_RULING[0], to: 'string' }],
  moved: [{ ...PLAIN_RULING[0], because: 'string', from: 'string', fromAt: 'number?', meetingOn: 'string?' }],
};

const PLAIN_ACT = [{ act: 'string', actId: 'string' }] as const;

const ACT_SHAPES: Readonly<Record<ActWord, Shapes<ActContent>>> = {
  withdrawn: PLAIN_ACT,
  contested: PLAIN_ACT,
  noted: PLAIN_ACT,
  'extension-asked': PLAIN_ACT,
  disputed: PLAIN_ACT,
  'sent-back': PLAIN_ACT,
};

function ownShape(
  shapes: Readonly<Record<string, readonly object[]>>,
  name: unknown,
): readonly object[] | undefined {
  return typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}
