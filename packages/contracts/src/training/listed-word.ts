import { keptText } from '../values/kept-text.js';

/** What a word, a code or a cell of a list may be at most. */
export const LONGEST_WORD = 200;

/** A word of a list or of a form: a code, an id, a place. */
export const listedWord = keptText.min(1).max(LONGEST_WORD);
