import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../program/cli.js';

/** What an id given on the command line names, and which there are. */
export interface KnownIds {
  readonly option: string;
  readonly given: string;
  readonly known: readonly string[];
}

/** @throws KyhanError COMMAND_INVALID with the id that was most likely meant */
export async function requireKnownId({ text }: Cli, { option, given, known }: KnownIds): Promise<void> {
  if (known.includes(given)) return;
  const { nearestName } = await import('@kyhan/plan');
  const near = nearestName(given, known);
  const meant = near === undefined ? '' : text({ vi: ` (có phải ${near}?)`, en: ` (did you mean ${near}?)` });
  const problem = text({
    vi: `kế hoạch không có ${option} ${given}${meant}`,
    en: `the plan knows no ${option} ${given}${meant}`,
  });
  throw new KyhanError('COMMAND_INVALID', { problem });
}
