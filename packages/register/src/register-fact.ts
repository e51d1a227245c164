import type { AssignmentFact, DayMove } from '@kyhan/engine';

/** What a cycle's stream tells. */
export type CycleFact =
  | {
      readonly type: 'cycle-opened';
      readonly planVersion: number;
      readonly obligationId: string;
      readonly periodKey: string;
      readonly dueAt: number;
      /** How many assignments it opened with, and the hash of their ids: none can vanish whole. */
      readonly assignments: number;
      readonly digest: string;
    }
  | ({ readonly type: 'cycle-moved'; readonly because: DayMove['because'] } & CycleDays)
  | { readonly type: 'cycle-closed'; readonly summary: Readonly<Record<string, unknown>> }
  /** A ruling took back how this assignment had ended; closed again, the cycle has another summary. */
  | { readonly type: 'cycle-reopened'; readonly assignmentId: string };

/** Which versions of the plan an open cycle follows, and its day under them. */
export interface CycleDays {
  /** Rules, names, forms. */
  readonly planVersion: number;
  /** The calendar's table. */
  readonly calendarVersion: number;
  readonly dueOn: string;
  readonly dueAt: number;
  readonly nominalDueOn: string;
}

/** What a plan's stream tells. */
export interface PlanFact {
  readonly type: 'plan-applied';
  readonly version: number;
  readonly hash: string;
  readonly keptFrom: string;
  /** Absent in versions from before it was kept. */
  readonly obligationsKeptFrom?: Readonly<Record<string, string>>;
}

export type RegisterFact = AssignmentFact | CycleFact | PlanFact;
