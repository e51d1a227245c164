import { Command, Option } from 'commander';
import type { DayOff, WorkingCalendar } from '@kyhan/calendar';
import { shortDate } from '@kyhan/words';
import { cliWords, DAY_OFF_KIND_NAMES, DAY_STATUS_NAMES } from '@kyhan/words/cli';
import { calendarOf, type CalendarChoice } from '../arguments/calendar-of.js';
import type { Cli } from '../terminal/cli.js';
import { dayRange, withDayRange, type DayRange } from '../arguments/day-range.js';
import { examples } from '../terminal/examples.js';
import { table, type Column } from '../terminal/table.js';
import { wrapped } from '../terminal/wrapped.js';

interface CalendarOptions extends Partial<DayRange>, CalendarChoice {
  readonly json?: true;
}

/** `kyhan calendar`: which days of a range are worked and why the others are not. */
export function calendarCommand(cli: Cli): Command {
  const { text } = cli;
  const command = new Command('calendar')
    .description(text(cliWords.calendar.does))
    .addOption(new Option('--plan <plan>', text(cliWords.calendar.ofPlan)))
    .addOption(new Option('--calendar <file>', text(cliWords.calendar.ofFile)).conflicts('plan'))
    .option('--json', text(cliWords.help.json))
    .addHelpText(
      'after',
      examples(cli, [
        'kyhan calendar --from 2026-01-01 --to 2026-12-31 --json',
        'kyhan calendar --plan plan.yaml --from 2026-01-01 --to 2026-12-31',
        'kyhan calendar --calendar calendar.yaml --from 2026-01-01 --to 2026-12-31',
      ]),
    );
  return withDayRange(cli, command).action(async (options: CalendarOptions) => {
    const range = dayRange(options);
    const calendar = await calendarOf(cli, options);
    if (options.json) cli.printJson(calendarJson(cli, calendar, range));
    else printCalendar(cli, calendar, range);
  });
}

/** Design, section 7: the stable fields. */
function calendarJson({ text }: Cli, calendar: WorkingCalendar, { from, to }: DayRange) {
  return {
    workingDays: calendar.countWorkingDays(from, to),
    daysOff: calendar
      .daysOff(from, to)
      .map(({ on, name, kind, status }) => ({ on, name: text(name), kind, status })),
    workedWeekendDays: calendar.workedWeekendDays(from, to).map(({ on }) => on),
  };
}

function printCalendar(cli: Cli, calendar: WorkingCalendar, { from, to }: DayRange): void {
  const { text } = cli;
  const count = calendar.countWorkingDays(from, to);
  cli.printData(text(cliWords.calendar.counted({ from: shortDate(from), to: shortDate(to), count })));
  const daysOff = calendar.daysOff(from, to);
  if (daysOff.length > 0) cli.printData(`\n${table(cli, dayOffColumns(cli), daysOff)}`);
  const worked = calendar.workedWeekendDays(from, to).map(({ on }) => shortDate(on));
  if (worked.length > 0)
    cli.printData(
      `\n${wrapped(`${text(cliWords.calendar.worked)}: ${worked.join(', ')}`, cli.columns).join('\n')}`,
    );
  if (calendar.isEstimate(from) || calendar.isEstimate(to)) cli.tell(cliWords.calendar.estimate);
}

function dayOffColumns({ text }: Cli): Column<DayOff>[] {
  return [
    { heading: cliWords.calendar.dayOff, cell: ({ on }) => shortDate(on) },
    { heading: cliWords.column.name, cell: ({ name }) => text(name), yields: 'wrap' },
    { heading: cliWords.column.kind, cell: ({ kind }) => text(DAY_OFF_KIND_NAMES[kind]) },
    { heading: cliWords.calendar.standing, cell: ({ status }) => text(DAY_STATUS_NAMES[status]) },
  ];
}
