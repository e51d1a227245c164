import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { carryPlanAct } from '../plan-acts/carry-plan-act.js';
import { planActCommand, type PlanActOptions } from '../plan-acts/plan-act-command.js';

/** `kyhan resume`: what was suspended, or a plan that was ended, goes on. */
export function resumeCommand(cli: Cli): Command {
  const { text } = cli;
  return planActCommand(cli, {
    name: 'resume',
    does: cliWords.planAct.resume,
    lines: [cliWords.planAct.resumeExample],
  })
    .argument('[obligation]', text(cliWords.planAct.orWholePlan))
    .requiredOption('--from <day>', text(cliWords.planAct.from), dayArgument)
    .action(
      async (
        obligation: string | undefined,
        options: PlanActOptions & { readonly from: string },
        command: Command,
      ) => {
        const { from } = options;
        const which = obligation === undefined ? {} : { obligation };
        await carryPlanAct(cli, command, { options, wish: { act: 'resume', ...which, from } });
      },
    );
}
