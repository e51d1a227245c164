import type { Shown } from './shown-language.js';

/** What the workflow of a cycle begins with. */
export interface CycleInput extends Shown {
  readonly cycleId: string;
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** How many assignments the cycle opened with. */
  readonly assignments: number;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
  /** Markdown for people: what the cycle is. */
  readonly details: string;
  /** Numbers of the shards, each up to 250 assignments. */
  readonly shards: readonly number[];
  /** What the run before has shown, where this is not the first; it has started the shards. */
  readonly shown?: { readonly overdue: number };
}
