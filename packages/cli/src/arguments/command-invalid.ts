import { KyhanError } from '@kyhan/errors';
import type { InBoth } from '@kyhan/words';

/** A command line that cannot be carried out; whoever runs it names the help of the command that was meant. */
export function commandInvalid(problem: InBoth, help = 'kyhan --help'): KyhanError {
  return new KyhanError('COMMAND_INVALID', { problem, help });
}
