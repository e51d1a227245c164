import type { Command } from 'commander';
import type { CoverageAnswer } from '@kyhan/contracts';
import { forecastSentence, shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';

interface Options {
  readonly on?: string;
  readonly unit?: string;
  readonly json?: true;
}
type Target = CoverageAnswer['targets'][number];
type Row = Pick<Target, 'onRoster' | 'trained' | 'percent'> & {
  readonly target: Target;
  readonly unit?: string;
};

/** `kyhan coverage`: how far the training of a plan has come on a day. */
export function coverageCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.training;
  return commandOf(cli, {
    name: 'coverage',
    does: words.coverageDoes,
    lines: ['kyhan coverage dak-nong-632', 'kyhan coverage dak-nong-632 --on 2025-06-30 --json'],
  })
    .argument('[plan]', text(words.plan))
    .option('--on <day>', text(words.on), dayArgument)
    .option('--unit <id>', text(words.unit))
    .action(async (plan: string | undefined, { json, ...query }: Options, command: Command) => {
      const answer = await reading(cli, command, async (api) => {
        const slug = plan ?? onlyPlan(await api.listPlans());
        return await api.getCoverage({ params: { slug }, query });
      });
      if (json) return cli.printJson(answer);
      cli.printData(table(cli, columns(cli), answer.targets.flatMap(rowsOf)));
      cli.tell(words.counted({ count: answer.targets.length, on: shortDate(answer.on) }));
    });
}

/** The target, then each unit of it. */
function rowsOf(target: Target): Row[] {
  return [{ ...target, target }, ...target.units.map((unit) => ({ ...unit, target, unit: unit.unit }))];
}

function columns({ text }: Cli): Column<Row>[] {
  const words = cliWords.training;
  return [
    {
      heading: words.target,
      cell: ({ target, unit }) => (unit === undefined ? text(target.title) : ''),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.unit,
      cell: ({ target, unit }) => {
        const named = target.units.find((one) => one.unit === unit);
        return named === undefined ? '' : text(named.unitName);
      },
      yields: 'wrap',
    },
    { heading: words.onRoster, cell: ({ onRoster }) => String(onRoster) },
    { heading: words.trained, cell: ({ trained }) => String(trained) },
    { heading: words.percent, cell: ({ percent }) => (percent === null ? '' : String(percent)) },
    { heading: words.wanted, cell: ({ target, unit }) => (unit === undefined ? String(target.wanted) : '') },
    { heading: words.by, cell: ({ target, unit }) => (unit === undefined ? shortDate(target.by) : '') },
    {
      heading: words.forecast,
      cell: ({ target: { forecast }, unit }) => {
        if (forecast === undefined || unit !== undefined) return '';
        return text(forecastSentence({ ...forecast, ...(forecast.on && { on: shortDate(forecast.on) }) }));
      },
      yields: 'wrap',
    },
  ];
}
