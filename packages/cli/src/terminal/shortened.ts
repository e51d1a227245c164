import { displayWidth, graphemes } from './display-width.js';

/** A text in at most so many columns, with … in place of what does not fit. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const letter of graphemes(text)) {
    room -= displayWidth(letter);
    if (room < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
