import { Command, Option } from 'commander';
import type { Basis, ExpectedCycle, Plan } from '@kyhan/plan';
import type { Cli } from '../program/cli.js';
import { dayRange, withDayRange, type DayRange } from '../arguments/day-range.js';
import { examples } from '../program/examples.js';
import { requireKnownId } from '../arguments/require-known-id.js';
import { planOf } from '../arguments/plan-of.js';
import { table } from '../terminal/table.js';
import type { InBoth } from '@kyhan/words';

interface PreviewOptions extends Partial<DayRange> {
  readonly obligation?: string;
  readonly unit?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly ics?: true;
  readonly bom?: true;
}

const BASES: Readonly<Record<Basis, InBoth>> = {
  given: { vi: 'kế hoạch quy định', en: 'given' },
  inferred: { vi: 'suy luận', en: 'inferred' },
  ambiguous: { vi: 'chưa rõ', en: 'ambiguous' },
};

/** `kyhan preview`: the cycles that a plan file leads to, before anything is applied. */
export function previewCommand(cli: Cli): Command {
  const { text } = cli;
  const command = new Command('preview')
    .description(
      text({
        vi: 'xem trước các đợt có hạn nộp trong một khoảng ngày',
        en: 'the cycles that fall due in a range of days',
      }),
    )
    .argument('<plan>', text({ vi: 'tệp kế hoạch (YAML)', en: 'plan file (YAML)' }))
    .option('--obligation <id>', text({ vi: 'chỉ nghĩa vụ này', en: 'this obligation only' }))
    .option(
      '--unit <id>',
      text({ vi: 'chỉ các đợt mà đơn vị này có việc', en: 'cycles in which this unit owes' }),
    )
    .option('--json', text({ vi: 'in JSON', en: 'print JSON' }))
    .addOption(
      new Option('--csv', text({ vi: 'in CSV, cho bảng tính', en: 'print CSV, for spreadsheets' })).conflicts(
        'json',
      ),
    )
    .addOption(
      new Option(
        '--ics',
        text({ vi: 'in iCalendar, cho ứng dụng lịch', en: 'print iCalendar, for calendars' }),
      ).conflicts(['json', 'csv']),
    )
    .option(
      '--bom',
      text({ vi: 'CSV mở đầu bằng BOM, cho Excel', en: 'begin the CSV with a BOM, for Excel' }),
    )
    .addHelpText(
      'after',
      examples(cli, [
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --unit so-gddt --json',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --csv --bom > cycles.csv',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --unit so-gddt --ics > so-gddt.ics',
      ]),
    );
  return withDayRange(cli, command).action(async (file: string, options: PreviewOptions) => {
    const range = dayRange(cli, options);
    const plan = await planOf(cli, file);
    const cycles = await cyclesOf(cli, plan, { ...options, ...range });
    await print(cli, { plan, cycles, options });
  });
}

interface Previewed {
  readonly plan: Plan;
  readonly cycles: readonly ExpectedCycle[];
  readonly options: PreviewOptions;
}

async function print(cli: Cli, { plan, cycles, options }: Previewed): Promise<void> {
  const { json, csv, ics, bom = false, unit } = options;
  if (json) {
    const { previewRow } = await import('@kyhan/plan');
    cli.printJson(cycles.map((cycle) => previewRow(plan, cycle)));
  } else if (csv) {
    const { cyclesCsv } = await import('@kyhan/documents');
    printLines(cli, cyclesCsv(plan, cycles, { bom }));
  } else if (ics) {
    const { cyclesIcs } = await import('@kyhan/documents');
    const wish = { language: cli.language, madeAt: Date.now(), ...(unit === undefined ? {} : { unit }) };
    printLines(cli, cyclesIcs(plan, cycles, wish));
  } else printCycles(cli, cycles);
}

/** The last line ends with CRLF as the others do: `printData` adds the LF itself. */
function printLines(cli: Cli, text: string): void {
  cli.printData(`${text.replace(/\r\n$/, '')}\r`);
}

async function cyclesOf(
  cli: Cli,
  plan: Plan,
  { from, to, obligation, unit }: PreviewOptions & DayRange,
): Promise<ExpectedCycle[]> {
  if (obligation !== undefined)
    await requireKnownId(cli, {
      option: '--obligation',
      given: obligation,
      known: plan.obligations.map(({ id }) => id),
    });
  if (unit !== undefined)
    await requireKnownId(cli, { option: '--unit', given: unit, known: plan.units.map(({ id }) => id) });
  const { expectedCycles, planCalendar } = await import('@kyhan/plan');
  return expectedCycles(plan, planCalendar(plan), { from, to }).filter(
    ({ obligationId, units }) =>
      (obligation === undefined || obligationId === obligation) &&
      (unit === undefined || units.includes(unit)),
  );
}

function printCycles(cli: Cli, cycles: readonly ExpectedCycle[]): void {
  const { text } = cli;
  if (cycles.length > 0) cli.printData(table(cli, columns(cli), cycles));
  cli.say(
    text({ vi: `${cycles.length} đợt`, en: cycles.length === 1 ? '1 cycle' : `${cycles.length} cycles` }),
  );
  if (cycles.some(({ estimate }) => estimate))
    cli.say(
      text({
        vi: '* ngày ước tính: năm đó chưa công bố lịch nghỉ',
        en: '* an estimate: that year has no announced table of holidays',
      }),
    );
}

function columns({ text }: Cli) {
  return [
    {
      heading: text({ vi: 'Hạn', en: 'Due' }),
      cell: ({ dueOn, estimate }: ExpectedCycle) => (estimate ? `${dueOn}*` : dueOn),
    },
    {
      heading: text({ vi: 'Theo kế hoạch', en: 'As written' }),
      cell: ({ nominalDueOn }: ExpectedCycle) => nominalDueOn,
    },
    {
      heading: text({ vi: 'Nghĩa vụ', en: 'Obligation' }),
      cell: ({ obligationId }: ExpectedCycle) => obligationId,
    },
    { heading: text({ vi: 'Kỳ', en: 'Period' }), cell: ({ periodKey }: ExpectedCycle) => periodKey },
    {
      heading: text({ vi: 'Từ – đến', en: 'From – to' }),
      cell: ({ periodFrom, periodTo }: ExpectedCycle) => `${periodFrom} – ${periodTo}`,
    },
    { heading: text({ vi: 'Số việc', en: 'Owed' }), cell: ({ assignments }: ExpectedCycle) => assignments },
    { heading: text({ vi: 'Căn cứ', en: 'Basis' }), cell: ({ basis }: ExpectedCycle) => text(BASES[basis]) },
  ];
}
