/** What a text of a form holds at most: what is longer is cut off by whoever reads the form. */
export const LARGEST_TEXT_BYTES = 1024 * 1024;
