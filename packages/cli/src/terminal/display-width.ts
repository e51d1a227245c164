const SEGMENTER = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const WIDE =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}/u;
const PLAIN = /^[\u0020-\u007e]*$/;

/** How many columns of a terminal a text takes: a letter with its marks is one (ệ, also when written as three). */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const letter of graphemes(text)) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The letters of a text, each with its marks. */
export function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** The text with spaces behind it up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
