import { cliWords } from '@kyhan/words/cli';
import { meantWords } from './meant-words.js';
import { commandInvalid } from './command-invalid.js';

/** What was given for an argument that takes one of few words. */
export interface GivenChoice<Choice extends string> {
  readonly given: string;
  readonly choices: readonly Choice[];
}

/** The choice that was given. @throws KyhanError COMMAND_INVALID with all of them and the one most likely meant */
export async function knownChoice<Choice extends string>({
  given,
  choices,
}: GivenChoice<Choice>): Promise<Choice> {
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  const { nearestName } = await import('@kyhan/plan');
  const problem = cliWords.value.choice({ value: given, choices: choices.join(', ') });
  throw commandInvalid(meantWords(problem, nearestName(given, choices)));
}
