import { KyhanError } from '@kyhan/errors';
import { valueWords } from '@kyhan/words/cli';
import { meantWords } from './meant-words.js';

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
  const problem = valueWords.unknownId({ option, id: given });
  throw new KyhanError('COMMAND_INVALID', { problem: meantWords(problem, nearestName(given, known)) });
}
