import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { carryPlanAct } from '../plan-acts/carry-plan-act.js';
import { planActCommand, type PlanActOptions } from '../plan-acts/plan-act-command.js';

interface EndOptions extends PlanActOptions {
  readonly from: string;
  readonly waiveOpen?: true;
}

/** `kyhan end-plan`: from a day on nothing of a plan opens. */
export function endPlanCommand(cli: Cli): Command {
  const { text } = cli;
  return planActCommand(cli, {
    name: 'end-plan',
    does: cliWords.planAct.end,
    lines: [cliWords.planAct.endExample],
  })
    .requiredOption('--from <day>', text(cliWords.planAct.from), dayArgument)
    .option('--waive-open', text(cliWords.planAct.waiveDue))
    .action(async (options: EndOptions, command: Command) => {
      const { from, waiveOpen = false } = options;
      await carryPlanAct(cli, command, { options, wish: { act: 'end', from, waiveOpen } });
    });
}
