import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { RulingAnswer, RulingWish } from '@kyhan/contracts';
import { toldError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { acting } from '../stack/acting.js';

export interface RulingOptions {
  readonly json?: true;
}

/**
 * Carries one ruling on one or more assignments to the stack and prints what became of each.
 * @throws KyhanError of the first refusal, after all outcomes have been printed
 */
export async function rule(
  cli: Cli,
  command: Command,
  {
    assignmentIds,
    wish,
    json,
  }: RulingOptions & {
    assignmentIds: readonly string[];
    wish: Omit<RulingWish, 'rulingId' | 'assignmentId'>;
  },
): Promise<void> {
  const rulings = assignmentIds.map((assignmentId) => ({ rulingId: randomUUID(), assignmentId, ...wish }));
  const { outcomes } = await acting(cli, command, (api) => api.rule({ body: { rulings } }));
  if (json) cli.printJson(outcomes);
  else
    for (const outcome of outcomes)
      if (outcome.outcome !== 'refused') cli.printData(outcomeLine(cli, outcome));
  const [first, ...others] = outcomes.filter((one) => one.outcome === 'refused');
  for (const { code, message } of others) cli.say(`${code}: ${cli.text(message)}`);
  if (first !== undefined) throw toldError(first.code, first.details);
}

function outcomeLine({ text }: Cli, { assignmentId, outcome }: RulingAnswer): string {
  const said = outcome === 'done' ? cliWords.ruling.done : cliWords.ruling.alreadyDone;
  return text(said({ assignment: assignmentId }));
}
