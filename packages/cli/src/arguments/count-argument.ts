import { KyhanError } from '@kyhan/errors';
import { valueWords } from '@kyhan/words/cli';

/** A whole number from 0 given on the command line. @throws KyhanError COMMAND_INVALID */
export function countArgument(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new KyhanError('COMMAND_INVALID', { problem: valueWords.wholeNumber({ value }) });
}
