import type { Instant, PlainDate } from '@kyhan/calendar';
import type { DayMove } from './day-move.js';

type Nothing = Readonly<Record<string, never>>;

/**
 * What each kind of message says beyond its assignment and its day: plain values, stored with the notice, never a
 * person's name.
 */
export interface NoticeContents {
  readonly opening: Nothing;
  readonly reminder: Nothing;
  readonly overdue: Nothing;
  readonly escalation: { readonly level: number };
  readonly receipt: {
    readonly submissionId: string;
    readonly version: number;
    readonly nil: boolean;
    readonly onTime: boolean;
    readonly storedAt: Instant;
  };
  readonly ruling: RulingContent;
  readonly 'review-reminder': Nothing;
  readonly 'cycle-summary': CycleNumbers;
}

export type NoticeKind = keyof NoticeContents;

/** What a ruling came to, as the unit is told; `moved`: a version of the plan gave another day, which is no extension. */
export type RulingContent =
  | { readonly ruling: 'accepted'; readonly reason: string }
  | { readonly ruling: 'returned'; readonly reason: string }
  | { readonly ruling: 'extended'; readonly reason: string }
  | { readonly ruling: 'waived'; readonly reason: string }
  | { readonly ruling: 'transferred'; readonly reason: string; readonly to: string }
  | {
      readonly ruling: 'moved';
      readonly reason: string;
      readonly because: DayMove['because'];
      readonly from: PlainDate;
    };

export type RulingWord = RulingContent['ruling'];

/** What became of the assignments of a closed cycle, in numbers. */
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
  const shape = kind === 'ruling' ? ownShape(RULING_SHAPES, values['ruling']) : ownShape(SHAPES, kind);
  if (shape === undefined) return undefined;
  const fits = Object.entries(shape).every(([name, type]) => typeof values[name] === type);
  return fits ? ({ kind, data } as NoticeContent) : undefined;
}

type Shape<T> = {
  readonly [N in keyof T]: T[N] extends string ? 'string' : T[N] extends number ? 'number' : 'boolean';
};

const SHAPES: { readonly [K in Exclude<NoticeKind, 'ruling'>]: Shape<NoticeContents[K]> } = {
  opening: {},
  reminder: {},
  overdue: {},
  escalation: { level: 'number' },
  receipt: {
    submissionId: 'string',
    version: 'number',
    nil: 'boolean',
    onTime: 'boolean',
    storedAt: 'number',
  },
  'review-reminder': {},
  'cycle-summary': {
    total: 'number',
    onTime: 'number',
    late: 'number',
    nil: 'number',
    accepted: 'number',
    waived: 'number',
    transferred: 'number',
    missed: 'number',
  },
};

const PLAIN_RULING = { ruling: 'string', reason: 'string' } as const;

const RULING_SHAPES: {
  readonly [W in RulingWord]: Shape<Extract<RulingContent, { readonly ruling: W }>>;
} = {
  accepted: PLAIN_RULING,
  returned: PLAIN_RULING,
  extended: PLAIN_RULING,
  waived: PLAIN_RULING,
  transferred: { ...PLAIN_RULING, to: 'string' },
  moved: { ...PLAIN_RULING, because: 'string', from: 'string' },
};

function ownShape(shapes: Readonly<Record<string, object>>, name: unknown): object | undefined {
  return typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}
