import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { errorText, toldError, type KyhanError } from '@kyhan/errors';
import { rulingWords } from '@kyhan/words/cli';
import type { Cli } from '../program/cli.js';
import type { OutcomeAnswer } from '../stack/answers.js';
import { acting } from '../stack/acting.js';

/** What a person decides about assignments; the API knows who asks. */
export interface RulingWish {
  readonly ruling: 'accept' | 'return' | 'extend' | 'waive' | 'transfer' | 'withdraw';
  readonly reason?: string;
  readonly newDueOn?: string;
  readonly to?: string;
}

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
  { assignmentIds, wish, json }: RulingOptions & { assignmentIds: readonly string[]; wish: RulingWish },
): Promise<void> {
  const rulings = assignmentIds.map((assignmentId) => ({ rulingId: randomUUID(), assignmentId, ...wish }));
  const { outcomes } = await acting(cli, command, (api) =>
    api.post<{ outcomes: OutcomeAnswer[] }>('/rulings', { rulings }),
  );
  if (json) cli.printJson(outcomes);
  else
    for (const outcome of outcomes) if (outcome.code === undefined) cli.printData(outcomeLine(cli, outcome));
  const [first, ...others] = outcomes.flatMap(refusals);
  for (const { code, details } of others) cli.say(`${code}: ${errorText(code, cli.language, details)}`);
  if (first !== undefined) throw first;
}

function outcomeLine({ text }: Cli, { assignmentId, outcome }: OutcomeAnswer): string {
  const said = outcome === 'done' ? rulingWords.done : rulingWords.alreadyDone;
  return text(said({ assignment: assignmentId }));
}

function refusals({ code, details = {} }: OutcomeAnswer): KyhanError[] {
  return code === undefined ? [] : [toldError(code, details)];
}
