import type { InBoth } from '@kyhan/words';

/** Everything that is wrong with settings, told at once. Pure; throws nothing. */
export function inOneText(problems: readonly InBoth[]): InBoth {
  return { vi: problems.map(({ vi }) => vi).join('; '), en: problems.map(({ en }) => en).join('; ') };
}
