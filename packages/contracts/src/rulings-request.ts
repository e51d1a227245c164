import type { DayMove, RulingType } from '@kyhan/engine';
import type { RulingWish } from './ruling-answer.js';

/** A move of a day for all: where to, from where, and under which versions it was thought out. */
export interface PlanMove extends DayMove {
  readonly to: DayMove['from'];
  readonly planVersion: number;
  readonly calendarVersion: number;
}

/** A ruling of a person, or a move of the day for all: by a version of the plan, or by who puts a meeting off. */
export type PlannedRuling = Omit<RulingWish, 'ruling'> & {
  readonly ruling: RulingType;
  /** Of a move for all. */
  readonly moved?: PlanMove;
};

/** What a shard is asked: rulings by their ids alone, since their texts are stored before. */
export interface RulingsRequest {
  readonly rulings: readonly { readonly assignmentId: string; readonly rulingId: string }[];
  /** Who ruled what for which units, in the deployment's language: an update has no summary of its own. */
  readonly sentence: string;
}
