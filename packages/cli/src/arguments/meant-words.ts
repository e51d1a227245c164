import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';

/** What is wrong, with what was most likely meant where something comes near. */
export function meantWords(problem: InBoth, names: string | undefined): InBoth {
  if (names === undefined) return problem;
  const meant = cliWords.usage.meant({ names });
  return { vi: `${problem.vi}${meant.vi}`, en: `${problem.en}${meant.en}` };
}
