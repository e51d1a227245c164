/** What one way of coming by a program led to: its path, or the reason why not, in a few English words. */
export type WayOutcome = { readonly path: string } | { readonly reason: string };

/** One way of coming by a program; ways are tried in order until one yields a path. */
export interface Way {
  readonly name: string;
  attempt(): Promise<WayOutcome>;
}

/**
 * Tries the ways in order; where none yields a path, `tried` says each with its reason, for a message.
 * @throws what a way itself throws
 */
export async function firstWay(
  ways: readonly Way[],
): Promise<{ path: string; way: string } | { tried: string }> {
  const tried: string[] = [];
  for (const way of ways) {
    const outcome = await way.attempt();
    if ('path' in outcome) return { path: outcome.path, way: way.name };
    tried.push(`${way.name} (${outcome.reason})`);
  }
  return { tried: tried.join('; ') };
}
