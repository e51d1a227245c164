import { appendFileSync } from 'node:fs';
import process from 'node:process';

/** The file that `npm run outage` prints; a run of all tests names none. */
const { KYHAN_LETTERS_TO: file } = process.env;

/** Who got what and when, a letter a line, where somebody has asked for it. */
export function showLetters(title: string, got: Readonly<Record<string, readonly string[]>>): void {
  if (file === undefined) return;
  const width = Math.max(...Object.keys(got).map(({ length }) => length));
  const lines = Object.entries(got).flatMap(([mailbox, letters]) =>
    (letters.length === 0 ? ['nothing'] : letters).map((letter, index) => {
      const [when = '', what = ''] = letter.split(/: /, 2);
      return `  ${(index === 0 ? mailbox : '').padEnd(width)}  ${when.padEnd(15)}${what}`.trimEnd();
    }),
  );
  appendFileSync(file, `${title}\n\n${lines.join('\n')}\n\n`);
}
