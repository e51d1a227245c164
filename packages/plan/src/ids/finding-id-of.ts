/** What names a finding: the same twice is one. */
export interface FindingName {
  readonly kind: string;
  /** The id or key of what it is about. */
  readonly about: string;
  /** Where each version of the plan, or each time that it happens, has its own. */
  readonly version?: number | string;
}

/** The id of a finding: `<kind>/<about>`, and its version where it has one. Pure; throws nothing. */
export function findingIdOf({ kind, about, version }: FindingName): string {
  return version === undefined ? `${kind}/${about}` : `${kind}/${about}/${version}`;
}

/** Whether an id is that of a finding of this kind within a plan. Pure; throws nothing. */
export function isFindingOf(id: string, { kind, planSlug }: { kind: string; planSlug: string }): boolean {
  return id.startsWith(`${kind}/${planSlug}/`);
}

/** The plan that a finding's id names; of what concerns no plan, something that no plan is called. Pure; throws nothing. */
export function planOfFinding(id: string): string {
  return id.split('/')[1] ?? '';
}
