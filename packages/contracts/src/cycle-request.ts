/** An ad hoc cycle as its workflow gets it: the asking body sets the day (Decree 09/2019, article 8(5)(c)). */
export interface CycleRequest {
  /** `YYYY-MM-DD`, the last good day. */
  readonly dueOn: string;
  /** Ids of units or groups; empty: the audience of the obligation. */
  readonly units: readonly string[];
  readonly reason: string;
  readonly actor: string;
  /** `YYYY-MM-DD` in the plan's zone. */
  readonly askedOn: string;
}
