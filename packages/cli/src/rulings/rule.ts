import { randomUUID } from 'node:crypto';
import process from 'node:process';
import type { Command } from 'commander';
import type { RulingAnswer, RulingWish } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { acting } from '../stack/acting.js';
import { printOutcomes } from './print-outcomes.js';

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
  const ask = async (some: readonly RulingWish[]) =>
    (await acting(cli, command, (api) => api.rule({ body: { rulings: [...some] } }))).outcomes;
  const outcomes = await daysOffAsked(cli, rulings, ask);
  if (json) cli.printJson(outcomes);
  printOutcomes(cli, outcomes, json);
}

/** Rules; a new day that is no working day is asked once more where a person sits there to answer. */
async function daysOffAsked(
  cli: Cli,
  rulings: readonly RulingWish[],
  ask: (some: readonly RulingWish[]) => Promise<readonly RulingAnswer[]>,
): Promise<readonly RulingAnswer[]> {
  const outcomes = await ask(rulings);
  const off = outcomes.filter((one) => one.outcome === 'refused' && one.code === 'NEW_DAY_OFF');
  const [first] = off;
  if (first?.outcome !== 'refused' || !cli.isInteractive) return outcomes;
  const { day, next } = first.details;
  if (typeof day !== 'string' || typeof next !== 'string') return outcomes;
  const { confirm } = await import('@clack/prompts');
  const message = cli.text(cliWords.ruling.askDayOff({ day, next }));
  if ((await confirm({ message, initialValue: false, output: process.stderr })) !== true) return outcomes;
  const meant = new Set(off.map(({ rulingId }) => rulingId));
  const again = rulings.filter(({ rulingId }) => meant.has(rulingId));
  const answered = await ask(again.map((ruling) => ({ ...ruling, onDayOff: true as const })));
  return [...outcomes.filter(({ rulingId }) => !meant.has(rulingId)), ...answered];
}
