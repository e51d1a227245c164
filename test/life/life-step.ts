import fc from 'fast-check';
import { UNITS, type LifeAct, type RulingWord } from './life-subject.js';

/** One step of a life at random; what it comes to depends on how everything stands then. */
export type LifeStep =
  | { readonly do: 'pass' | 'gap' | 'outage'; readonly hours: number }
  | { readonly do: 'crash' }
  /** A unit that comes late is taken in. */
  | { readonly do: 'join' }
  /** One unit has ended: what it owes passes to another, piece by piece. */
  | { readonly do: 'reorganise'; readonly from: string; readonly to: string }
  /** What is open is waived by an act for the plan, which may be carried out again: a suspension, a skipping, an end. */
  | { readonly do: 'waive-open'; readonly act: string }
  /** To an instant of the timetable, or a minute beside it. */
  | {
      readonly do: 'pass-to' | 'gap-to';
      readonly of: number;
      readonly which: 'due' | 'lock' | 'locked';
      readonly minutes: number;
    }
  | { readonly do: 'hand-in'; readonly of: number; readonly rings: boolean }
  /** Who coordinates enters what came so many days ago, in the morning or on some hour of that day. */
  | {
      readonly do: 'enter';
      readonly of: number;
      readonly daysAgo: number;
      readonly hour: boolean;
      readonly rings: boolean;
    }
  | {
      readonly do: 'act';
      readonly of: number;
      readonly act: LifeAct['type'];
      /**
       * Of a note: in how many days it is promised, and whether it was told to who coordinates; of an asking: for how
       * many; of an answer to what was entered: whether it speaks of the version before.
       */
      readonly days: number;
      readonly pauses: boolean;
      readonly rings: boolean;
    }
  | { readonly do: 'rule'; readonly rulings: readonly RuledStep[] };

export interface RuledStep {
  readonly of: number;
  readonly ruling: RulingWord;
  readonly days: number;
  readonly to: string;
  /** How many versions ago they read; undefined: they name none. */
  readonly read: number | undefined;
}

const of = fc.nat(UNITS.length - 1);
const hours = fc.integer({ min: 1, max: 96 });

function ruled(words: readonly RulingWord[]): fc.Arbitrary<RuledStep> {
  return fc.record({
    of,
    ruling: fc.constantFrom(...words),
    days: fc.integer({ min: 1, max: 30 }),
    to: fc.constantFrom(...UNITS),
    read: fc.option(fc.nat(1), { nil: undefined }),
  });
}

/** What people do; a move of the day is the plan's own. */
export const RULED: readonly RulingWord[] = [
  'accept',
  'return',
  'return',
  'extend',
  'waive',
  'waive-rule',
  'hand-over',
  'hand-over',
  'insist',
  'refuse',
  'stop-clock',
  'stop-clock',
  'start-clock',
  'start-clock',
  'reopen',
  'reopen',
];

const ACTS: readonly LifeAct['type'][] = [
  'withdraw',
  'contest',
  'note',
  'ask',
  'acknowledge',
  'confirm',
  'dispute',
  'approve',
  'approve',
  'send-back',
];

/** Every kind of step, those that bring something about more often. */
export function anyStep(words: readonly RulingWord[] = [...RULED, 'move-day']): fc.Arbitrary<LifeStep> {
  const act = fc.record({
    do: fc.constant('act' as const),
    of,
    act: fc.constantFrom(...ACTS),
    days: fc.nat(12),
    pauses: fc.boolean(),
    rings: fc.boolean(),
  });
  const enter = fc.record({
    do: fc.constant('enter' as const),
    of,
    daysAgo: fc.nat(9),
    hour: fc.boolean(),
    rings: fc.boolean(),
  });
  const to = fc.record({
    do: fc.constantFrom('pass-to' as const, 'gap-to' as const),
    of,
    which: fc.constantFrom('due' as const, 'lock' as const, 'locked' as const),
    minutes: fc.integer({ min: -1, max: 1 }),
  });
  const unit = fc.constantFrom(...UNITS);
  const reorganise = fc.record({ do: fc.constant('reorganise' as const), from: unit, to: unit });
  const waiveOpen = fc.record({
    do: fc.constant('waive-open' as const),
    act: fc.constantFrom('suspend', 'skip'),
  });
  const rule = fc.record({
    do: fc.constant('rule' as const),
    rulings: fc.array(ruled(words), { minLength: 1, maxLength: 2 }),
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), hours }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('gap' as const), hours }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('gap' as const), hours: hours.map((h) => h * 10) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('outage' as const), hours: fc.integer({ min: 1, max: 30 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('crash' as const, 'join' as const) }) },
    { weight: 1, arbitrary: fc.oneof(reorganise, waiveOpen) },
    { weight: 3, arbitrary: to },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('hand-in' as const), of, rings: fc.boolean() }) },
    { weight: 2, arbitrary: enter },
    { weight: 5, arbitrary: act },
    { weight: 8, arbitrary: rule },
  );
}
