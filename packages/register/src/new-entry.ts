import type { OnBehalf } from '@kyhan/engine';

/** How and when something reached who coordinates, who enters it for the unit. */
export type ReceivedElsewhere = Omit<OnBehalf, 'dueAt'>;

/** Why it was not handed in by the unit itself, and number and date of its paper: texts of people, which can be erased. */
export interface EntrySaid {
  readonly reason: string;
  readonly document?: string;
}

/** What is entered for a unit, beside its content. */
export interface NewEntry extends ReceivedElsewhere {
  readonly said: EntrySaid;
}
