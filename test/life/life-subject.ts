import type { Instant, PlainDate, WorkingCalendar } from '@kyhan/calendar';
import type { OnBehalf, UnitAct } from '@kyhan/engine';
import type { Policy } from '@kyhan/plan';

export const ZONE = 'Asia/Ho_Chi_Minh';
export const OPENS_ON = '2026-03-02';
/** Who owe at the beginning, and one who may take over or join late. */
export const UNITS = ['so-gddt', 'so-yt', 'so-nv', 'so-xd'] as const;
export const OWING = UNITS.slice(0, 3);

/** What is told of a shard when it begins: every unit owes the same by the same day. */
export interface Beginning {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly review: boolean;
  /** The heads of units approve what leaves them. */
  readonly approval: boolean;
  readonly opensAt: Instant;
  readonly dueOn: PlainDate;
}

/** A ruling as it is asked for: what only plan and calendar know of it, whoever carries it out adds. */
export interface AskedFor {
  readonly of: number;
  readonly rulingId: string;
  readonly ruling: RulingWord;
  readonly newDueOn?: PlainDate;
  readonly to?: string;
  readonly version?: number;
  /** The day that a version of the plan moves, or that a clock was to start with. */
  readonly from?: { readonly dueOn: PlainDate; readonly dueAt: Instant };
}

/** The rule of a form that is waived, and what it says. */
export const WAIVED_RULE = { rule: 'r', saying: { vi: 'r', en: 'r' } } as const;

/** The rulings that the paper knows. */
export type RulingWord =
  | 'accept'
  | 'return'
  | 'extend'
  | 'move-day'
  | 'waive'
  | 'waive-rule'
  | 'hand-over'
  | 'insist'
  | 'refuse'
  | 'stop-clock'
  | 'start-clock'
  | 'reopen';

/** What units do beside handing in, as far as the paper knows it. */
export type ActWord =
  | 'withdraw'
  | 'contest'
  | 'note'
  | 'ask'
  | 'acknowledge'
  | 'confirm'
  | 'dispute'
  | 'approve'
  | 'send-back';

/** The same as the engine takes it. */
export type LifeAct = Extract<UnitAct, { readonly type: ActWord }>;

/** What reached who coordinates on paper, and when. */
export type Entry = Omit<OnBehalf, 'dueAt'>;

/** What is done to a shard, in words that anything that keeps one can follow. */
export type Deed =
  | { readonly do: 'pass' | 'gap' | 'outage'; readonly until: Instant }
  | { readonly do: 'crash' }
  /** The last of the units is taken in as well. */
  | { readonly do: 'join' }
  | {
      readonly do: 'hand-in';
      readonly of: number;
      readonly by: string;
      readonly submissionId: string;
      /** Where who coordinates entered it. */
      readonly entry?: Entry;
    }
  | {
      readonly do: 'act';
      readonly of: number;
      readonly by: string;
      readonly actId: string;
      readonly act: LifeAct;
    }
  /** Whoever keeps it looks, rung for by whom stored something or asked to rule. */
  | { readonly do: 'turn'; readonly rulings: readonly AskedFor[] };

/** A deed and what it left behind. */
export interface Done {
  readonly deed: Deed;
  /** Whether somebody kept it, who can be rung, when it began. */
  readonly wasOpen: boolean;
  /** How many events there were after it. */
  readonly events: number;
}
