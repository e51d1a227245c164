import type { Command } from 'commander';
import type { AttendeesAnswer, CoverageAnswer, TraineesAnswer } from '@kyhan/contracts';
import { forecastSentence, shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { allUpTo, type Items } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';

interface Options {
  readonly on?: string;
  readonly unit?: string;
  readonly roster?: string;
  readonly session?: string;
  readonly json?: true;
}
type Target = CoverageAnswer['targets'][number];
type Row = Pick<Target, 'onRoster' | 'trained' | 'percent'> & {
  readonly target: Target;
  readonly unit?: string;
};

/** As many as are printed. */
const MOST_PEOPLE = 20_000;

/** `kyhan coverage`: how far the training of a plan has come on a day. */
export function coverageCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.training;
  return commandOf(cli, {
    name: 'coverage',
    does: words.coverageDoes,
    lines: [
      'kyhan coverage dak-nong-632',
      'kyhan coverage dak-nong-632 --on 2025-06-30 --json',
      'kyhan coverage dak-nong-632 --roster rosters/press-staff.csv',
      'kyhan coverage dak-nong-632 --session training-round/2024-11-20',
    ],
  })
    .argument('[plan]', text(words.plan))
    .option('--on <day>', text(words.on), dayArgument)
    .option('--unit <id>', text(words.unit))
    .option('--roster <path>', text(words.leftOf))
    .option('--session <id>', text(words.attendeesOf))
    .action(async (plan: string | undefined, options: Options, command: Command) => {
      const { json, on, unit, roster, session } = options;
      const unitAsked = unit === undefined ? {} : { unit };
      const asked = { ...(on === undefined ? {} : { on }), ...unitAsked };
      await reading(cli, command, async (api) => {
        const slug = plan ?? onlyPlan(await api.listPlans());
        const params = { slug };
        if (session !== undefined)
          return printPeople(
            cli,
            await allUpTo(MOST_PEOPLE, async (paging) => {
              const query = { session, ...unitAsked, ...paging };
              const { attendees, ...page } = await api.listAttendees({ params, query });
              return [attendees, page];
            }),
            options,
          );
        if (roster !== undefined)
          return printPeople(
            cli,
            await allUpTo(MOST_PEOPLE, async (paging) => {
              const query = { roster, ...asked, ...paging };
              const { trainees, ...page } = await api.listTrainees({ params, query });
              return [trainees, page];
            }),
            options,
          );
        const answer = await api.getCoverage({ params, query: asked });
        if (json) return cli.printJson(answer);
        cli.printData(table(cli, columns(cli), answer.targets.flatMap(rowsOf)));
        cli.tell(words.counted({ count: answer.targets.length, on: shortDate(answer.on) }));
      });
    });
}

/** Somebody on a roster or of a session. */
type Person = Partial<TraineesAnswer['trainees'][number] & AttendeesAnswer['attendees'][number]> & {
  readonly person: string;
};

function printPeople(cli: Cli, { items, ...page }: Items<Person>, { json }: Options): void {
  if (json) return cli.printJson({ people: items, ...page });
  const { text } = cli;
  const words = cliWords.training;
  cli.printData(
    table(
      cli,
      [
        { heading: words.code, cell: ({ code }) => code ?? '' },
        { heading: words.personName, cell: ({ name, office }) => name ?? office ?? '', yields: 'wrap' },
        {
          heading: cliWords.column.unit,
          cell: ({ unitName }) => (unitName === undefined ? '' : text(unitName)),
          yields: 'wrap',
        },
        { heading: words.trained, cell: ({ hasAttended }) => (hasAttended ? text(words.came) : '') },
        { heading: words.number, cell: ({ certificate }) => certificate ?? '' },
      ],
      items,
    ),
  );
  cli.tell(words.peopleCounted({ count: page.total }));
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
