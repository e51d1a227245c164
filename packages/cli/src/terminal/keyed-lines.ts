import { plainLine, type InBoth } from '@kyhan/words';
import type { Cli } from './cli.js';
import { displayWidth, padded } from './display-width.js';
import { hanging, wrapped } from './wrapped.js';

/** Beside its name a value needs so much room; with less it stands below. */
const LEAST_ROOM = 24;
const GAP = '  ';

/** Names and values, one below the other, for a single thing; a value that is too long for its line is broken. */
export function keyedLines(
  { text, columns: width }: Pick<Cli, 'text' | 'columns'>,
  lines: readonly (readonly [InBoth, string])[],
): string {
  const names = lines.map(([name]) => text(name));
  const nameWidth = Math.max(...names.map(displayWidth));
  const room = width === undefined ? undefined : width - nameWidth - GAP.length;
  return lines
    .map(([, written], index) => {
      const name = names[index] ?? '';
      const value = plainLine(written);
      if (room !== undefined && !fitsBeside(value, room))
        return `${name}\n${hanging(`${GAP}${value}`, { width, indent: GAP })}`;
      const [first = '', ...further] = wrapped(value, room);
      const indent = ' '.repeat(nameWidth + GAP.length);
      return [
        `${padded(name, nameWidth)}${GAP}${first}`.trimEnd(),
        ...further.map((line) => indent + line),
      ].join('\n');
    })
    .join('\n');
}

/** Whole, or broken where there is room enough for its longest word. */
function fitsBeside(value: string, room: number): boolean {
  if (displayWidth(value) <= room) return true;
  return room >= LEAST_ROOM && value.split(' ').every((word) => displayWidth(word) <= room);
}
