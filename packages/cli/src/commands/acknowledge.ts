import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { actCommand, type ActOptions } from '../unit-acts/act-command.js';
import { actFor } from '../unit-acts/act-for.js';

/** `kyhan acknowledge`: says for a unit that it has taken note of what it owes, and prints the receipt. */
export function acknowledgeCommand(cli: Cli): Command {
  return actCommand(cli, {
    name: 'acknowledge',
    does: cliWords.unitAct.acknowledge,
    lines: ['kyhan acknowledge dak-nong-632/unit-year-report/2024/main/so-gddt'],
  }).action(async (assignmentId: string, options: ActOptions, command: Command) => {
    await actFor(cli, command, { assignmentId, act: { act: 'acknowledge' }, options });
  });
}
