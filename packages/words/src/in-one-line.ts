import type { InBoth } from './language.js';

/** Names in a row. Pure; throws nothing. */
export function inOneLine(names: readonly InBoth[]): InBoth {
  return { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') };
}
