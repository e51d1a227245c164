import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { carryPlanAct } from '../plan-acts/carry-plan-act.js';
import { planActCommand, type PlanActOptions } from '../plan-acts/plan-act-command.js';

interface SuspendOptions extends PlanActOptions {
  readonly from: string;
  readonly to?: string;
  readonly waiveOpen?: true;
}

/** `kyhan suspend`: nothing of an obligation opens for a time. */
export function suspendCommand(cli: Cli): Command {
  const { text } = cli;
  return planActCommand(cli, {
    name: 'suspend',
    does: cliWords.planAct.suspend,
    lines: [cliWords.planAct.suspendExample],
  })
    .argument('<obligation>', text(cliWords.planAct.obligation))
    .requiredOption('--from <day>', text(cliWords.planAct.from), dayArgument)
    .option('--to <day>', text(cliWords.planAct.to), dayArgument)
    .option('--waive-open', text(cliWords.planAct.waiveOpen))
    .action(async (obligation: string, options: SuspendOptions, command: Command) => {
      const { from, to, waiveOpen = false } = options;
      const days = { from, ...(to === undefined ? {} : { to }) };
      await carryPlanAct(cli, command, { options, wish: { act: 'suspend', obligation, ...days, waiveOpen } });
    });
}
