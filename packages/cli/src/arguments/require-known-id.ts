import { cliWords } from '@kyhan/words/cli';
import { meantWords } from './meant-words.js';
import { commandInvalid } from './command-invalid.js';

/** What an id given on the command line names, and which there are. */
export interface KnownIds {
  readonly option: string;
  readonly given: string;
  readonly known: readonly string[];
}

/** @throws KyhanError COMMAND_INVALID with the id that was most likely meant */
export async function requireKnownId({ option, given, known }: KnownIds): Promise<void> {
  if (known.includes(given)) return;
  const { nearestName } = await import('@kyhan/plan');
  const problem = cliWords.value.unknownId({ option, id: given });
  throw commandInvalid(meantWords(problem, nearestName(given, known)));
}
