/**
 * A name broken into lines about as long as one another, where it is longer than `room` letters: no word of it stands
 * alone below the others. One that says its lines itself keeps them. Pure; throws nothing.
 */
export function balancedLines(name: string, room: number): string {
  return name
    .split('\n')
    .map((line) => (line.length <= room ? line : evenly(line, Math.ceil(line.length / room))))
    .join('\n');
}

/** In the narrowest width that takes no more lines. */
function evenly(line: string, count: number): string {
  const words = line.split(' ');
  for (let width = Math.ceil(line.length / count); width < line.length; width += 1) {
    const lines = filled(words, width);
    if (lines.length <= count) return lines.join('\n');
  }
  return line;
}

/** From the last word on: what joins two parts begins the lower line. */
function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words.toReversed()) {
    const [next] = lines;
    if (next !== undefined && word.length + 1 + next.length <= width) lines[0] = `${word} ${next}`;
    else lines.unshift(word);
  }
  return lines;
}
