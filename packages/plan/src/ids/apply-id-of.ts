/** The id of the workflow that applies a plan, one version at a time: `apply/<plan>`. Pure; throws nothing. */
export function applyIdOf(planSlug: string): string {
  return `apply/${planSlug}`;
}
