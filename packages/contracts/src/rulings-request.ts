import type { DayMove, RulingType } from '@kyhan/engine';
import type { RulingWish } from './ruling-answer.js';

/** The plan's own move of a day: where to, from where, and under which versions it was thought out. */
export interface PlanMove extends DayMove {
  readonly to: DayMove['from'];
  readonly planVersion: number;
  readonly calendarVersion: number;
}

/** A ruling of a person, or of a version of the plan that moves a day. */
export type PlannedRuling = Omit<RulingWish, 'ruling'> & {
  readonly ruling: RulingType;
  /** Of the plan's own. */
  readonly moved?: PlanMove;
};

/** What a shard is asked: rulings by their ids alone, since their texts are stored before. */
export interface RulingsRequest {
  readonly rulings: readonly { readonly assignmentId: string; readonly rulingId: string }[];
  /** Who ruled what for which units, in the deployment's language: an update has no summary of its own. */
  readonly sentence: string;
}
