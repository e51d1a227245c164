import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { actCommand, type ActOptions } from '../unit-acts/act-command.js';
import { actFor } from '../unit-acts/act-for.js';

interface ApproveOptions extends ActOptions {
  readonly sendBack?: true;
  readonly ofVersion?: number;
}

/** `kyhan approve`: lets a version leave its unit for the unit's head, or sends it back, and prints the receipt. */
export function approveCommand(cli: Cli): Command {
  return actCommand(cli, {
    name: 'approve',
    does: cliWords.unitAct.approve,
    lines: [cliWords.unitAct.approveExample],
  })
    .option('--send-back', cli.text(cliWords.unitAct.sendBack))
    .option('--reason <text>', cli.text(cliWords.unitAct.why))
    .option('--of-version <n>', cli.text(cliWords.unitAct.readVersion), positiveArgument)
    .action(async (assignmentId: string, options: ApproveOptions, command: Command) => {
      const { sendBack, ofVersion: version, ...rest } = options;
      const act = {
        act: sendBack ? 'send-back' : 'approve',
        ...(version === undefined ? {} : { version }),
      } as const;
      await actFor(cli, command, { assignmentId, act, options: rest });
    });
}
