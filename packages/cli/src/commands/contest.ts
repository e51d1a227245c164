import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { actCommand, type ActOptions } from '../unit-acts/act-command.js';
import { actFor } from '../unit-acts/act-for.js';

interface ContestOptions extends ActOptions {
  readonly to?: string;
}

/** `kyhan contest`: says for a unit that what it owes is not its own, and prints the receipt. */
export function contestCommand(cli: Cli): Command {
  return actCommand(cli, {
    name: 'contest',
    does: cliWords.unitAct.contest,
    lines: [cliWords.unitAct.contestExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.unitAct.reason))
    .option('--to <unit>', cli.text(cliWords.unitAct.proposed))
    .action(async (assignmentId: string, { to: proposed, ...options }: ContestOptions, command: Command) => {
      const act = { act: 'contest', ...(proposed === undefined ? {} : { proposed }) } as const;
      await actFor(cli, command, { assignmentId, act, options });
    });
}
