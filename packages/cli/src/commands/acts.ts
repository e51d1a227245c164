import type { Command } from 'commander';
import type { PlanActsAnswer } from '@kyhan/contracts';
import { planActSentence, sameInBoth, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { allOf } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';

/** `kyhan acts`: what was decided for a plan beside its versions, by whom and why. */
export function actsCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'acts',
    does: cliWords.planAct.acts,
    lines: ['kyhan acts', 'kyhan acts --plan dak-nong-632 --json'],
  })
    .option('--plan <slug>', cli.text(cliWords.value.plan))
    .action(async ({ json, plan }: { json?: true; plan?: string }, command: Command) => {
      const acts = await reading(cli, command, async (api) => {
        const slug = plan ?? onlyPlan(await api.listPlans());
        return await allOf(async (query) => {
          const { acts: items, ...page } = await api.listPlanActs({ params: { slug }, query });
          return [items, page];
        });
      });
      if (json) cli.printJson(acts);
      else if (acts.length === 0) cli.tell(cliWords.planAct.none);
      else cli.printData(table(cli, columns(cli), acts));
    });
}

/** The command has no plan at hand: obligations keep their ids. */
const UNNAMED = { obligationTitle: sameInBoth, firstDay: () => undefined };

function columns({ text }: Cli): Column<PlanActsAnswer['acts'][number]>[] {
  return [
    { heading: cliWords.column.at, cell: ({ at }) => shortIsoInstant(at) },
    {
      heading: cliWords.planAct.decision,
      cell: (act) => text(planActSentence(act, UNNAMED)),
      yields: 'wrap',
    },
    { heading: cliWords.column.by, cell: (act) => text(act.actorName), yields: 'wrap' },
    { heading: cliWords.column.reason, cell: ({ reason }) => reason, yields: 'wrap' },
    { heading: cliWords.planAct.document, cell: ({ document }) => document, yields: 'wrap' },
  ];
}
