/** What names a cycle: one obligation of a plan in one period. */
export interface CycleName {
  readonly planSlug: string;
  readonly obligationId: string;
  /** As the calendar writes periods: `2026-03`, `2026-Q1`, `2026-001`. */
  readonly periodKey: string;
}

/** The id of a cycle, which is also its workflow's: `<plan>/<obligation>/<period>`. Pure; throws nothing. */
export function cycleIdOf({ planSlug, obligationId, periodKey }: CycleName): string {
  return `${planSlug}/${obligationId}/${periodKey}`;
}

/** What `cycleIdOf` was made of; undefined where it is no cycle's id. Pure; throws nothing. */
export function readCycleId(id: string): CycleName | undefined {
  const [planSlug, obligationId, periodKey, ...more] = id.split('/');
  const isWhole = Boolean(planSlug && obligationId && periodKey) && more.length === 0;
  return isWhole ? ({ planSlug, obligationId, periodKey } as CycleName) : undefined;
}
