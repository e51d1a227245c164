import type { RulingAnswer } from '@kyhan/contracts';
import { toldError } from '@kyhan/errors';
import type { Cli } from './cli.js';

type Refusal = Pick<Extract<RulingAnswer, { outcome: 'refused' }>, 'code' | 'message' | 'details'>;

/**
 * Of several that were refused each is told, the first one by its exit code.
 * @throws KyhanError of the first
 */
export function tellRefusals(cli: Pick<Cli, 'say' | 'text'>, [first, ...others]: readonly Refusal[]): void {
  for (const { code, message } of others) cli.say(`${code}: ${cli.text(message)}`);
  if (first !== undefined) throw toldError(first.code, first.details);
}
