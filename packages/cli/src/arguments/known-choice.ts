import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../program/cli.js';

/** What was given for an argument that takes one of few words. */
export interface GivenChoice<Choice extends string> {
  readonly given: string;
  readonly choices: readonly Choice[];
}

/** The choice that was given. @throws KyhanError COMMAND_INVALID with all of them and the one most likely meant */
export async function knownChoice<Choice extends string>(
  { text }: Cli,
  { given, choices }: GivenChoice<Choice>,
): Promise<Choice> {
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  const { nearestName } = await import('@kyhan/plan');
  const near = nearestName(given, choices);
  const meant = near === undefined ? '' : text({ vi: ` (có phải ${near}?)`, en: ` (did you mean ${near}?)` });
  throw new KyhanError('COMMAND_INVALID', { problem: `"${given}": ${choices.join(' | ')}${meant}` });
}
