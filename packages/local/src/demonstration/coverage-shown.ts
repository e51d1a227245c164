import type { ApiClient } from '@kyhan/contracts/client';

/** How far a target of training was reached before the demonstration, and how far it is now. */
export interface CoverageShown {
  readonly target: string;
  /** Out of 100; null where nobody was on the roster. */
  readonly before: number | null;
  readonly after: number | null;
  readonly wanted: number;
}

/**
 * Coverage of a plan on two days, target by target.
 * @throws KyhanError of the API
 */
export async function coverageShown(
  api: ApiClient,
  { slug, from, to }: { readonly slug: string; readonly from: string; readonly to: string },
): Promise<readonly CoverageShown[]> {
  const on = async (day: string) => (await api.getCoverage({ params: { slug }, query: { on: day } })).targets;
  const [before, after] = [await on(from), await on(to)];
  return after.map(({ target, percent, wanted }, place) => ({
    target,
    before: before[place]?.percent ?? null,
    after: percent,
    wanted,
  }));
}
