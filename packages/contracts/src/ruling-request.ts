import type { DayMove } from '@kyhan/engine';
import type { RulingWish } from './ruling-answer.js';

/** The plan's own move of a day: where to, from where, and under which versions it was thought out. */
export interface PlanMove extends DayMove {
  readonly to: DayMove['from'];
  readonly planVersion: number;
  readonly calendarVersion: number;
}

/** A ruling of a person, or of a version of the plan that moves a day. */
export type PlannedRuling = RulingWish & { readonly moved?: PlanMove };

/** What a shard is asked, and its activity completes. */
export type RulingRequest = PlannedRuling & {
  /** `coordinator:<account>` or `unit:<id>`; never a person's name. */
  readonly actor: string;
};
