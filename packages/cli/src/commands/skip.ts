import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import { readCycleId } from '@kyhan/plan/ids';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { carryPlanAct } from '../plan-acts/carry-plan-act.js';
import type { PlanActOptions } from '../plan-acts/plan-act-command.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan skip`: one cycle does not open; where it is open, nobody owes it any more, and a draft opens to nobody. */
export function skipCommand(cli: Cli): Command {
  const { text } = cli;
  const { planAct, draft, ruling } = cliWords;
  return commandOf(cli, { name: 'skip', does: planAct.skip, lines: [draft.skipExample, planAct.skipExample] })
    .argument('<cycle>', text(draft.cycle))
    .requiredOption('--reason <text>', text(planAct.reason))
    .option('--document <text>', text(ruling.document))
    .option('--id <id>', text(planAct.id))
    .action(async (cycleId: string, options: Omit<PlanActOptions, 'plan'>, command: Command) => {
      const named = readCycleId(cycleId);
      if (named === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
      const { planSlug: plan, obligationId: obligation, periodKey: period } = named;
      await carryPlanAct(cli, command, {
        options: { ...options, plan },
        wish: { act: 'skip', obligation, period },
      });
    });
}
