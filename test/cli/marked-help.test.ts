import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { markTexts } from '@kyhan/errors';
import { captured } from './captured-terminal.js';
import { COMMAND_NAMES } from './command-names.js';

/** Wide enough that no text of the catalogue is broken over lines. */
const WIDE = { columns: 1000 };

/** Names of options and arguments, places of values, kinds of files: the same in every language. */
const NAMES_ALONE =
  /^(kyhan|help|act|assignments?|code|cycle|file|id|kind|number|obligation|plans?|recipient|units|what|reorganisation|form|calendar|calendar-override|\||-h,?|--?[a-z][a-z-]*,?|<[a-z|]+(\.\.\.)?>|\[[a-z]*(\.\.\.)?\](\.\.\.)?)$/;

function outsideTheCatalogue(line: string): string[] {
  let rest = line;
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return rest
    .split(/\s+/)
    .filter((word) => word !== '' && !COMMAND_NAMES.includes(word) && !NAMES_ALONE.test(word));
}

describe.each([[], ...COMMAND_NAMES.map((name) => [name])])('the help of kyhan %s', (...name) => {
  beforeEach(() => markTexts(true));
  afterEach(() => markTexts(false));

  it.each(['vi', 'en'])('says nothing outside the catalogue (%s)', async (language) => {
    const { lines } = await captured([...name, '--help', '--lang', language], WIDE);
    const examples = lines.findIndex((line) => /^⟦(Ví dụ|Examples):⟧$/.test(line));
    const told = lines.slice(0, examples);
    expect(examples).toBeGreaterThan(3);
    expect(told.flatMap(outsideTheCatalogue)).toEqual([]);
  });
});

describe.each([[], ...COMMAND_NAMES.map((name) => [name])])('the English help of kyhan %s', (...name) => {
  it('has no Vietnamese word', async () => {
    const { lines } = await captured([...name, '--help', '--lang', 'en'], WIDE);
    const words = lines.join(' ').replaceAll('Kỳ Hạn', '').split(/\s+/);
    expect(words.filter((word) => /[À-ỹ]/.test(word))).toEqual([]);
  });
});
