import { Option, type Command } from 'commander';
import {
  CONTRIBUTED_FIGURES,
  FIGURE_TABLES,
  LISTED_FIGURES,
  type FiguresAnswer,
  type FigureTable,
} from '@kyhan/contracts';
import { pageWords, shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { allUpTo, MOST_AT_ONCE } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';

interface FiguresOptions {
  readonly plan?: string;
  readonly obligation?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by: FigureTable;
  readonly json?: true;
}

/** `kyhan figures`: how a plan was carried out, with rates and what they divide by. */
export function figuresCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.figures;
  return commandOf(cli, {
    name: 'figures',
    does: words.does,
    lines: [
      'kyhan figures --by unit',
      'kyhan figures --obligation press-briefing --from 2026-01-01 --to 2026-12-31 --json',
    ],
  })
    .option('--plan <slug>', text(words.plan))
    .option('--obligation <id>', text(cliWords.list.obligation))
    .option('--from <day>', text(words.from), dayArgument)
    .option('--to <day>', text(words.to), dayArgument)
    .addOption(new Option('--by <what>', text(words.by)).choices(FIGURE_TABLES).default('period'))
    .action(async ({ json, plan, ...wishes }: FiguresOptions, command: Command) => {
      const figures = await reading(cli, command, async (api) => {
        const asked = { plan: plan ?? onlyPlan(await api.listPlans()), ...wishes };
        return await wholeOf((paging) => api.listFigures({ query: { ...asked, ...paging } }));
      });
      if (json) return cli.printJson(figures);
      const { planSlug, from, to, by, rows, sum } = figures;
      cli.tell(words.range({ plan: planSlug, from: shortDate(from), to: shortDate(to) }));
      const total = { name: pageWords.figures.total, ...sum };
      if (rows.length === 0) return cli.tell(pageWords.figures.empty);
      const owing = rows.filter((row) => row.figures.assigned > 0 || row.figures.contributions === 0);
      cli.printData(table(cli, columns(cli, by), [...owing, total]));
      const contributing = rows.filter((row) => row.figures.contributions > 0);
      if (contributing.length === 0) return;
      cli.tell(pageWords.contributions.apart);
      cli.printData(`\n${table(cli, contributedColumns(cli, by), [...contributing, total])}`);
    });
}

type Told = Omit<FiguresAnswer, 'total' | 'next' | 'andMore'>;

/** All rows, page by page, with what stands beside them on the first. */
async function wholeOf(
  ask: (paging: { limit: number; after?: string }) => Promise<FiguresAnswer>,
): Promise<Told> {
  const { total: _total, andMore: _more, next, ...told } = await ask({ limit: MOST_AT_ONCE });
  if (next === undefined) return told;
  const rest = await allUpTo(
    Number.POSITIVE_INFINITY,
    async (paging) => {
      const answer = await ask(paging);
      return [answer.rows, answer];
    },
    next,
  );
  return { ...told, rows: [...told.rows, ...rest.items] };
}

type Row = Pick<FiguresAnswer['rows'][number], 'name' | 'figures' | 'rates'>;

function nameColumn({ text }: Cli, by: FigureTable): Column<Row> {
  const { unit, period } = pageWords.figures;
  return { heading: by === 'unit' ? unit : period, cell: ({ name }) => text(name), yields: 'wrap' };
}

/** What is contributed to the results of leads, in none of the rates. */
function contributedColumns(cli: Cli, by: FigureTable): Column<Row>[] {
  return [
    nameColumn(cli, by),
    ...CONTRIBUTED_FIGURES.map((figure) => ({
      heading: pageWords.contributions[figure],
      cell: ({ figures }: Row) => figures[figure],
    })),
  ];
}

function columns(cli: Cli, by: FigureTable): Column<Row>[] {
  const { text } = cli;
  const words = pageWords.figures;
  const rate = ({ share, part, of }: Row['rates']['done']) =>
    share === null ? '–' : text(words.rate({ share, part, of }));
  return [
    nameColumn(cli, by),
    ...LISTED_FIGURES.map((figure) => ({
      heading: words[figure],
      cell: ({ figures }: Row) => figures[figure],
    })),
    { heading: words.onTimeRate, cell: ({ rates }) => rate(rates.onTime) },
    { heading: words.doneRate, cell: ({ rates }) => rate(rates.done) },
  ];
}
