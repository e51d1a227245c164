/** A version of a plan that is in force and is being applied. */
export interface VersionToApply {
  readonly planSlug: string;
  readonly version: number;
  /** Open cycles follow changed rules too; without it they keep their day and their version. */
  readonly moveOpen: boolean;
}

/** A cycle that is to be open by now and is not. */
export interface DueOpening {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
}
