import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from './command-invalid.js';

/** A share from 0 to 1 given on the command line, such as 0.2. @throws KyhanError COMMAND_INVALID */
export function shareArgument(value: string): number {
  if (/^(0|1|[01]?\.\d{1,6})$/.test(value) && Number(value) <= 1) return Number(value);
  throw commandInvalid(cliWords.value.share({ value }));
}
