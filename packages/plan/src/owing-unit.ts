/** A unit that owes, and the one that has ended in whose place it does. */
export interface OwingUnit {
  readonly unitId: string;
  readonly insteadOf?: string;
}

/** Who owes on a date, and the ended units for which nobody does. */
export interface Audience {
  readonly units: readonly OwingUnit[];
  /** Their ids, in the same order. */
  readonly unitIds: readonly string[];
  readonly withoutSuccessor: readonly string[];
}
