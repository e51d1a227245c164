import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from './command-invalid.js';
import { countArgument } from './count-argument.js';

/** A whole number from 1 given on the command line. @throws KyhanError COMMAND_INVALID */
export function positiveArgument(value: string): number {
  const count = countArgument(value);
  if (count > 0) return count;
  throw commandInvalid(cliWords.value.positiveNumber({ value }));
}
