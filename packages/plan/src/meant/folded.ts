import { plainLetters } from './nearest-name.js';

/** What a text says apart from accents, case and spaces: `Hằng  Tháng` and `hang thang` are one. Pure; throws nothing. */
export function folded(text: string): string {
  return plainLetters(text).toLowerCase().replaceAll(/[‐-―]/g, '-').replaceAll(/\s+/g, ' ').trim();
}
