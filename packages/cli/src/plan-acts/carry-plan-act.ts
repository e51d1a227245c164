import type { Command } from 'commander';
import type { PlanActAnswer, PlanActBody } from '@kyhan/contracts';
import { cliWords, CYCLE_CHANGES } from '@kyhan/words/cli';
import { periodName, shortDate } from '@kyhan/words';
import { derivedId } from '../arguments/derived-id.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { printSection, printTable } from '../changes/print-section.js';
import { printOutcomes } from '../rulings/print-outcomes.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';
import type { PlanActOptions } from './plan-act-command.js';

/** What an act names beside its reason. */
export type PlanActAsked = Omit<PlanActBody, 'actId' | 'reason' | 'document'>;

/**
 * Carries a decision for a plan to the stack and prints what comes of it.
 * @throws KyhanError of the first assignment that could not be waived, after all has been printed
 */
export async function carryPlanAct(
  cli: Cli,
  command: Command,
  { options, wish }: { readonly options: PlanActOptions; readonly wish: PlanActAsked },
): Promise<void> {
  const { reason, document, json } = options;
  const asked = { ...wish, reason, ...(document === undefined ? {} : { document }) };
  const answer = await acting(cli, command, async (api) => {
    const slug = options.plan ?? onlyPlan(await api.listPlans());
    const actId = options.id ?? derivedId({ slug, ...asked });
    return await api.actOnPlan({ params: { slug }, body: { actId, ...asked } });
  });
  if (json) cli.printJson(answer);
  else printDone(cli, answer);
  printOutcomes(
    cli,
    answer.outcomes.filter(({ outcome }) => outcome === 'refused'),
    json,
  );
}

function printDone(cli: Cli, { kind, cycles, outcomes, openedNow }: PlanActAnswer): void {
  const { text, language } = cli;
  cli.printData(text(cliWords.planAct[kind]));
  const waived = outcomes.filter(({ outcome }) => outcome !== 'refused').length;
  if (waived > 0) cli.printData(text(cliWords.planAct.waived({ count: waived })));
  const columns = [
    { heading: cliWords.column.change, cell: ({ change }: Held) => text(CYCLE_CHANGES[change]) },
    { heading: cliWords.column.obligation, cell: ({ obligation }: Held) => obligation, yields: 'cut' },
    { heading: cliWords.column.period, cell: ({ period }: Held) => periodName(period, language) },
    { heading: cliWords.column.opens, cell: ({ opensOn }: Held) => shortDate(opensOn) },
    { heading: cliWords.column.due, cell: ({ dueOn }: Held) => shortDate(dueOn) },
  ] as const;
  printTable(cli, cliWords.planAct.cycles, { columns: [...columns], rows: cycles });
  printSection(cli, cliWords.planAct.openedNow, openedNow);
}

type Held = PlanActAnswer['cycles'][number];
