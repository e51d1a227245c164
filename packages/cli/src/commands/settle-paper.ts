import { Argument, type Command } from 'commander';
import { ROUTES, type SettledPaperBody } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface SettleOptions extends PaperOptions {
  readonly plan?: string;
  readonly period: string;
  readonly paper?: string;
  readonly reason?: string;
}

/** The letter to all units, or the one report that there is. */
const UNLESS_NAMED = { urging: 'units', results: 'results' } as const;

/** `kyhan settle-paper`: under which number and day a drafted paper was issued, or why none is. */
export function settlePaperCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.paper;
  const base = commandOf(cli, { name: 'settle-paper', does: words.settles, lines: [words.settleExample] })
    .addArgument(
      new Argument('<kind>', text(words.kind)).choices(ROUTES.draftPapers.query.shape.kind.options),
    )
    .requiredOption('--period <key>', text(words.settledPeriod))
    .option('--paper <id>', text(words.paper))
    .option('--plan <slug>', text(cliWords.figures.plan));
  return withPaperOptions(cli, base)
    .option('--reason <text>', text(words.whyNone))
    .action(
      async (
        kind: SettledPaperBody['kind'],
        { plan, period, paper: paperId = UNLESS_NAMED[kind], reason, json, ...paper }: SettleOptions,
        command: Command,
      ) => {
        const answer = await acting(cli, command, async (api) => {
          const named = { plan: plan ?? onlyPlan(await api.listPlans()), kind, period, paperId };
          const said = reason === undefined ? {} : { reason };
          return await api.settlePaper({ body: { ...named, ...paperOf(paper), ...said } });
        });
        if (json) cli.printJson(answer);
        else cli.printData(text(words.settled[answer.kind]));
      },
    );
}
