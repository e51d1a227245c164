import type { CommanderError } from 'commander';
import type { KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import { meantWords } from '../arguments/meant-words.js';
import { commandInvalid } from '../arguments/command-invalid.js';

/** Names that commander quoted, and the words of which one was to be chosen. */
interface Named {
  readonly names: readonly [string, string];
  readonly choices: string;
}

// Commander speaks English only: its codes are public, its sentences quote the names.
const WORDINGS: Readonly<Record<string, (named: Named) => InBoth>> = {
  'commander.unknownCommand': ({ names: [name] }) => cliWords.usage.unknownCommand({ name }),
  'commander.unknownOption': ({ names: [name] }) => cliWords.usage.unknownOption({ name }),
  'commander.missingArgument': ({ names: [name] }) => cliWords.usage.missingArgument({ name }),
  'commander.optionMissingArgument': ({ names: [name] }) => cliWords.usage.missingValue({ name }),
  'commander.missingMandatoryOptionValue': ({ names: [name] }) => cliWords.usage.missingOption({ name }),
  'commander.invalidArgument': ({ names: [name, value], choices }) =>
    cliWords.usage.badValue({ name, value, choices }),
  'commander.conflictingOption': ({ names: [one, other] }) => cliWords.usage.conflict({ one, other }),
  'commander.excessArguments': () => cliWords.usage.tooManyArguments,
  'commander.help': () => cliWords.usage.noCommand,
};

/** What commander found wrong with the command line, as an error of the catalogue. */
export async function usageError(error: CommanderError): Promise<KyhanError> {
  const [problem = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const [one = '', other = ''] = [...problem.matchAll(/'([^']*)'/g)].map(([quoted]) => quoted);
  const choices = /Allowed choices are (.+)\.$/.exec(problem)?.[1] ?? '';
  const wording = WORDINGS[error.code]?.({ names: [one, other], choices }) ?? { vi: problem, en: problem };
  const meant = suggested(suggestion) ?? (await chosen(other, choices));
  return commandInvalid(meantWords(wording, meant));
}

/** Commander writes `(Did you mean status?)` or `(Did you mean one of list, lists?)`. */
function suggested(suggestion: string): string | undefined {
  return /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(suggestion)?.[1];
}

async function chosen(given: string, choices: string): Promise<string | undefined> {
  if (choices === '') return undefined;
  const { nearestName } = await import('@kyhan/plan');
  return nearestName(given.slice(1, -1), choices.split(', '));
}
