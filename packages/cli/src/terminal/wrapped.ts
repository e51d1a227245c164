import { displayWidth } from './display-width.js';

/**
 * A text as lines of at most so many columns, broken at spaces; without a width, as it is. A word that is longer
 * than a line (an id, a path, an address) stays whole, so that it can be copied.
 */
export function wrapped(text: string, width: number | undefined): string[] {
  if (width === undefined || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The same as one text whose further lines are indented. */
export function hanging(
  text: string,
  { width, indent }: { readonly width: number | undefined; readonly indent: string },
): string {
  const [, lead = '', rest = ''] = /^( *)(.*)$/s.exec(text) ?? [];
  const room = width === undefined ? undefined : width - Math.max(lead.length, indent.length);
  return wrapped(rest, room)
    .map((line, index) => `${index === 0 ? lead : indent}${line}`)
    .join('\n');
}
