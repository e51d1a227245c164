import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';

/** What one way of coming by a program led to: its path, or the reason why not, in a few words. */
export type WayOutcome = { readonly path: string } | { readonly reason: string | InBoth };

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
): Promise<{ path: string; way: string } | { tried: InBoth }> {
  const tried: InBoth[] = [];
  for (const way of ways) {
    const outcome = await way.attempt();
    if ('path' in outcome) return { path: outcome.path, way: way.name };
    tried.push(cliWords.provisioning.tried({ way: way.name, reason: outcome.reason }));
  }
  return { tried: joined(tried) };
}

/** Texts one after the other, with semicolons. */
export function joined(texts: readonly InBoth[]): InBoth {
  return { vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') };
}
