/** What names a reorganisation: a plan, and the first day of the new order. */
export interface ReorganisationName {
  readonly planSlug: string;
  /** A plain date of the plan's zone, `YYYY-MM-DD`. */
  readonly effective: string;
}

/** The id of the workflow that carries it out on its day: `reorganisation/<plan>/<day>`. Pure; throws nothing. */
export function reorganisationIdOf({ planSlug, effective }: ReorganisationName): string {
  return `reorganisation/${planSlug}/${effective}`;
}
