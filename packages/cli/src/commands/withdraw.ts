import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { actCommand, type ActOptions } from '../unit-acts/act-command.js';
import { actFor } from '../unit-acts/act-for.js';

/** `kyhan withdraw`: takes back what was handed in and nobody has ruled on, which is owed again. */
export function withdrawCommand(cli: Cli): Command {
  return actCommand(cli, {
    name: 'withdraw',
    does: cliWords.unitAct.withdraw,
    lines: ['kyhan withdraw dak-nong-632/unit-year-report/2024/main/so-gddt'],
  })
    .option('--reason <text>', cli.text(cliWords.unitAct.why))
    .action(async (assignmentId: string, options: ActOptions, command: Command) => {
      await actFor(cli, command, { assignmentId, act: { act: 'withdraw' }, options });
    });
}
