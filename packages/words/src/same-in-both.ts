import type { InBoth } from './language.js';

/** What has one form only: an id, a name that was never translated, a quote. Pure; throws nothing. */
export function sameInBoth(words: string): InBoth {
  return { vi: words, en: words };
}
