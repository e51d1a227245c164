import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { carryPlanAct } from '../plan-acts/carry-plan-act.js';
import { planActCommand, type PlanActOptions } from '../plan-acts/plan-act-command.js';

/** `kyhan speak`: units are written to from now on, and what fell due before is not chased. */
export function speakCommand(cli: Cli): Command {
  return planActCommand(cli, {
    name: 'speak',
    does: cliWords.planAct.speak,
    lines: [cliWords.planAct.speakExample],
  }).action(async (options: PlanActOptions, command: Command) => {
    await carryPlanAct(cli, command, { options, wish: { act: 'speak' } });
  });
}
