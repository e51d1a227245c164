const ORDINALS: Readonly<Record<string, number>> = {
  'dau tien': 1,
  dau: 1,
  nhat: 1,
  first: 1,
  '1st': 1,
  nhi: 2,
  hai: 2,
  second: 2,
  '2nd': 2,
  ba: 3,
  third: 3,
  '3rd': 3,
  tu: 4,
  bon: 4,
  fourth: 4,
  '4th': 4,
  'cuoi cung': -1,
  cuoi: -1,
  last: -1,
};
/** How a place in a row is written, as a part of a pattern. */
export const ORDINAL = `(dau tien|dau|nhat|first|1st|nhi|hai|second|2nd|ba|third|3rd|tu|bon|fourth|4th|cuoi cung|cuoi|last|\\d{1,2}(?:st|nd|rd|th)?)`;

/** 1 for the first, -1 for the last. */
export function ordinal(word: string): number {
  return ORDINALS[word] ?? Number.parseInt(word, 10);
}
