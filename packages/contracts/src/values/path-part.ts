import { keptText } from './kept-text.js';

/** Longer than any id that a plan's own ids make together; what is longer is of nothing that is kept. */
const LONGEST = 500;

/** What a request asks about, as a part of its path: never empty, and no longer than an id can be. */
export const pathPart = keptText.min(1).max(LONGEST);
