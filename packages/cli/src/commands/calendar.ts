import { Command, Option } from 'commander';
import type { DayOff, WorkingCalendar } from '@kyhan/calendar';
import { calendarOf, type CalendarChoice } from '../arguments/calendar-of.js';
import type { Cli } from '../program/cli.js';
import { dayRange, withDayRange, type DayRange } from '../arguments/day-range.js';
import { examples } from '../program/examples.js';
import { table } from '../terminal/table.js';
import { DAY_OFF_KINDS, DAY_STATUSES } from '../words/calendar-words.js';

interface CalendarOptions extends Partial<DayRange>, CalendarChoice {
  readonly json?: true;
}

/** `kyhan calendar`: which days of a range are worked and why the others are not. */
export function calendarCommand(cli: Cli): Command {
  const command = new Command('calendar')
    .description(
      cli.text({
        vi: 'ngày làm việc, ngày nghỉ và ngày làm bù trong một khoảng ngày',
        en: 'working days, days off and worked weekend days of a range',
      }),
    )
    .addOption(
      new Option('--plan <plan>', cli.text({ vi: 'lịch của kế hoạch này', en: 'the calendar of this plan' })),
    )
    .addOption(
      new Option(
        '--calendar <file>',
        cli.text({ vi: 'lịch trong tệp này', en: 'the calendar in this file' }),
      ).conflicts('plan'),
    )
    .option('--json', cli.text({ vi: 'in JSON', en: 'print JSON' }))
    .addHelpText(
      'after',
      examples(cli, [
        'kyhan calendar --from 2026-01-01 --to 2026-12-31 --json',
        'kyhan calendar --plan plan.yaml --from 2026-01-01 --to 2026-12-31',
        'kyhan calendar --calendar calendar.yaml --from 2026-01-01 --to 2026-12-31',
      ]),
    );
  return withDayRange(cli, command).action(async (options: CalendarOptions) => {
    const range = dayRange(cli, options);
    const calendar = await calendarOf(cli, options);
    if (options.json) cli.printJson(calendarJson(cli, calendar, range));
    else printCalendar(cli, calendar, range);
  });
}

/** Design, section 4: the stable fields. */
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
  cli.printData(
    text({ vi: `${from} đến ${to}: ${count} ngày làm việc`, en: `${from} to ${to}: ${count} working days` }),
  );
  const daysOff = calendar.daysOff(from, to);
  if (daysOff.length > 0) cli.printData(`\n${table(cli, dayOffColumns(cli), daysOff)}`);
  const worked = calendar.workedWeekendDays(from, to).map(({ on }) => on);
  if (worked.length > 0)
    cli.printData(`\n${text({ vi: 'Cuối tuần làm bù', en: 'Worked weekend days' })}: ${worked.join(', ')}`);
  if (calendar.isEstimate(from) || calendar.isEstimate(to))
    cli.say(
      text({
        vi: 'Lưu ý: có năm chưa công bố lịch nghỉ; ngày trong năm đó chỉ là ước tính.',
        en: 'Note: a year of this range has no announced table; its days are an estimate.',
      }),
    );
}

function dayOffColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Ngày nghỉ', en: 'Day off' }), cell: ({ on }: DayOff) => on },
    { heading: text({ vi: 'Tên', en: 'Name' }), cell: ({ name }: DayOff) => text(name) },
    { heading: text({ vi: 'Loại', en: 'Kind' }), cell: ({ kind }: DayOff) => text(DAY_OFF_KINDS[kind]) },
    {
      heading: text({ vi: 'Căn cứ', en: 'Standing' }),
      cell: ({ status }: DayOff) => text(DAY_STATUSES[status]),
    },
  ];
}
