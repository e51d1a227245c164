import { errorText, type KyhanError } from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';

/**
 * Of several faults each is told, the first one by its exit code.
 * @throws KyhanError the first
 */
export function throwFaults(
  cli: Pick<Cli, 'say' | 'language'>,
  [first, ...others]: readonly KyhanError[],
): void {
  for (const { code, details } of others) cli.say(`${code}: ${errorText(code, cli.language, details)}`);
  if (first !== undefined) throw first;
}
