import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { carryPlanAct } from '../plan-acts/carry-plan-act.js';
import { planActCommand, type PlanActOptions } from '../plan-acts/plan-act-command.js';

/** `kyhan silence`: until a day all is opened and recorded, and no unit is written to. */
export function silenceCommand(cli: Cli): Command {
  return planActCommand(cli, {
    name: 'silence',
    does: cliWords.planAct.silence,
    lines: [cliWords.planAct.silenceExample],
  })
    .requiredOption('--until <day>', cli.text(cliWords.planAct.until), dayArgument)
    .action(async (options: PlanActOptions & { readonly until: string }, command: Command) => {
      await carryPlanAct(cli, command, { options, wish: { act: 'silence', to: options.until } });
    });
}
