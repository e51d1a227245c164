import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from './command-invalid.js';

/** A whole number from 0 given on the command line. @throws KyhanError COMMAND_INVALID */
export function countArgument(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw commandInvalid(cliWords.value.wholeNumber({ value }));
}
