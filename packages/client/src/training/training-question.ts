import type { Plan } from '@kyhan/plan';
import type { StoredTraining } from '@kyhan/register';

/** What a deed is decided by. */
export interface TrainingQuestion {
  readonly plan: Plan;
  /** Today of the plan. */
  readonly today: string;
  readonly known: StoredTraining;
}
