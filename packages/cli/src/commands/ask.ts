import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { actCommand, type ActOptions } from '../unit-acts/act-command.js';
import { actFor } from '../unit-acts/act-for.js';

interface AskOptions extends ActOptions {
  readonly newDue: string;
}

/** `kyhan ask`: asks for a unit to have its day put off, and prints the receipt. */
export function askCommand(cli: Cli): Command {
  return actCommand(cli, {
    name: 'ask',
    does: cliWords.unitAct.ask,
    lines: [cliWords.unitAct.askExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.unitAct.reason))
    .requiredOption('--new-due <day>', cli.text(cliWords.unitAct.askedDay), dayArgument)
    .action(async (assignmentId: string, { newDue, ...options }: AskOptions, command: Command) => {
      await actFor(cli, command, { assignmentId, act: { act: 'ask', newDueOn: newDue }, options });
    });
}
