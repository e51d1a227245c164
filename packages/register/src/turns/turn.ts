import type { AssignmentEvent, Owing, RulingOutcome, Shard, ShardTurn } from '@kyhan/engine';
import type { PlannedRuling } from '@kyhan/contracts';
import type { ShardName } from '@kyhan/plan/ids';
import type { Language } from '@kyhan/words';
import type { UntakenAct } from '../untaken/untaken-acts.js';
import type { Outage } from '../deployment/beat-portal.js';
import type { UntakenSubmission } from '../untaken/untaken-submission.js';
import type { ShardStanding } from './shard-standing.js';

/** A ruling by its name alone: what it says is stored. */
export interface RulingName {
  readonly assignmentId: string;
  /** The caller's own id; it belongs to its assignment. */
  readonly rulingId: string;
}

/** Which turn, and what was asked of it. */
export interface TurnName extends ShardName {
  /** Repeating a turn of the same id gives the answer that was stored. */
  readonly turnId: string;
  readonly rulings: readonly RulingName[];
}

/** A ruling as it was stored, and by whom it was made. */
export type AskedRuling = Omit<PlannedRuling, 'ruling'> & {
  /** `transfer`: as of 0.2, a hand-over. */
  readonly ruling: PlannedRuling['ruling'] | 'transfer';
  readonly actor: string;
};

/** What a turn decides on: all read under lock, after the clock. */
export interface TurnBasis {
  /** Plan time, epoch milliseconds: the one clock of the turn. */
  readonly now: number;
  /** Those that are due, have something to take in or were ruled on. */
  readonly shard: Shard;
  /** In the order of storage. */
  readonly submissions: readonly UntakenSubmission[];
  /** What units did beside; of one assignment by number. */
  readonly acts: readonly UntakenAct[];
  /** In the order in which they were asked. */
  readonly rulings: readonly AskedRuling[];
  /** What has not ended of the units that rulings hand something over to, in the same cycle. */
  readonly owed: readonly OwedAlready[];
  /** In which units could not hand in; asked where something is about to be locked. */
  readonly outages?: readonly Outage[];
  /** What gathers contributions of the shard given and is not in it, or may after this turn; read without a lock. */
  readonly leads?: Shard;
  /** Of what gathered contributions and answers for nothing any more, which one answers for it too. */
  readonly mergedInto?: ReadonlyMap<string, string>;
  /** Steps of the cycle, of those that something of the shard given waits for, of which all are in. */
  readonly stepsIn?: ReadonlySet<string>;
}

/** What a unit owes that is to take over more of the same cycle. */
export interface OwedAlready extends Owing {
  readonly unitId: string;
  readonly stepId: string;
}

export type TurnDecision = Pick<ShardTurn, 'events' | 'notices' | 'outcomes'>;

/** A turn as it was taken, for its answer. */
export interface TakenTurn {
  readonly now: number;
  readonly events: readonly AssignmentEvent[];
  readonly outcomes: readonly RulingOutcome[];
  readonly standing: ShardStanding;
  /** Who owed an assignment of which these events tell, before them. */
  readonly unitOf: (assignmentId: string) => string;
}

/** A turn with those who decide and answer it; both are pure. */
export interface Turn<Answer extends object> extends TurnName {
  /** Plan time and real time of one reading of the clock. */
  readonly instant: () => Instants;
  readonly decide: (basis: TurnBasis) => TurnDecision;
  /** Plain JSON: it is stored. */
  readonly answer: (taken: TakenTurn) => Answer;
  /** Of the deployment, for mailboxes of which the plan does not say theirs. */
  readonly language: Language;
}

export interface Instants {
  readonly now: number;
  readonly realAt: number;
}
