import { Command, Option } from 'commander';
import type { ExpectedCycle, Plan } from '@kyhan/plan';
import { periodName, shortDate, shortDue } from '@kyhan/words';
import { BASIS_NAMES, cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { dayRange, withDayRange, type DayRange } from '../arguments/day-range.js';
import { examples } from '../terminal/examples.js';
import { requireKnownId } from '../arguments/require-known-id.js';
import { planOf } from '../arguments/plan-of.js';
import { readBytes } from '../arguments/read-bytes.js';
import { table, type Column } from '../terminal/table.js';
import { writeResult } from '../terminal/write-result.js';

interface PreviewOptions extends Partial<DayRange> {
  readonly obligation?: string;
  readonly unit?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly ics?: true;
  readonly since?: string;
  readonly xlsx?: string;
  readonly bom?: true;
}

/** `kyhan preview`: the cycles that a plan file leads to, before anything is applied. */
export function previewCommand(cli: Cli): Command {
  const { text } = cli;
  const command = new Command('preview')
    .description(text(cliWords.preview.does))
    .argument('<plan>', text(cliWords.value.planFile))
    .option('--obligation <id>', text(cliWords.preview.obligation))
    .option('--unit <id>', text(cliWords.preview.unit))
    .option('--json', text(cliWords.help.json))
    .addOption(new Option('--csv', text(cliWords.preview.csv)).conflicts('json'))
    .addOption(new Option('--ics', text(cliWords.preview.ics)).conflicts(['json', 'csv']))
    .option('--since <file>', text(cliWords.preview.earlier))
    .addOption(new Option('--xlsx <file>', text(cliWords.preview.xlsx)).conflicts(['json', 'csv', 'ics']))
    .option('--bom', text(cliWords.preview.bom))
    .addHelpText(
      'after',
      examples(cli, [
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --unit so-gddt --json',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --csv --bom > cycles.csv',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --unit so-gddt --ics > so-gddt.ics',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --ics --since given-out.ics > new.ics',
        'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31 --xlsx cycles.xlsx',
      ]),
    );
  return withDayRange(cli, command).action(async (file: string, options: PreviewOptions) => {
    // What was given out before says something beside a calendar file alone.
    if (options.since !== undefined && options.ics === undefined)
      throw commandInvalid(cliWords.usage.missingOption({ name: '--ics' }));
    const range = dayRange(options);
    const plan = await planOf(cli, file);
    const cycles = await cyclesOf(plan, { ...options, ...range });
    await print(cli, { plan, cycles, options });
  });
}

interface Previewed {
  readonly plan: Plan;
  readonly cycles: readonly ExpectedCycle[];
  readonly options: PreviewOptions;
}

async function print(cli: Cli, { plan, cycles, options }: Previewed): Promise<void> {
  const { json, csv, ics, xlsx, bom = false } = options;
  if (json) {
    const { previewRow } = await import('@kyhan/plan');
    cli.printJson(cycles.map((cycle) => previewRow(plan, cycle)));
  } else if (csv) {
    const { cyclesCsv } = await import('@kyhan/documents');
    printLines(cli, cyclesCsv(plan, cycles, { bom }));
  } else if (ics) {
    printLines(cli, await icsOf(cli, { plan, cycles, options }));
  } else if (xlsx !== undefined) {
    const { cyclesTable, listXlsx } = await import('@kyhan/documents');
    await writeResult(cli, xlsx, await listXlsx(cyclesTable(plan, cycles)));
    cli.tell(cliWords.preview.counted({ count: cycles.length }));
  } else printCycles(cli, plan, cycles);
}

async function icsOf(cli: Cli, { plan, cycles, options }: Previewed): Promise<string> {
  const { cyclesIcs } = await import('@kyhan/documents');
  const { since, unit } = options;
  const earlier =
    since === undefined ? undefined : (await readBytes(cli.pathOf(since), since)).toString('utf8');
  return cyclesIcs(plan, cycles, {
    language: cli.language,
    madeAt: Date.now(),
    ...(unit === undefined ? {} : { unit }),
    ...(earlier === undefined ? {} : { earlier, range: dayRange(options) }),
  });
}

/** The last line ends with CRLF as the others do: `printData` adds the LF itself. */
function printLines(cli: Cli, text: string): void {
  cli.printData(`${text.replace(/\r\n$/, '')}\r`);
}

async function cyclesOf(
  plan: Plan,
  { from, to, obligation, unit }: PreviewOptions & DayRange,
): Promise<ExpectedCycle[]> {
  if (obligation !== undefined)
    await requireKnownId({
      option: '--obligation',
      given: obligation,
      known: plan.obligations.map(({ id }) => id),
    });
  if (unit !== undefined)
    await requireKnownId({ option: '--unit', given: unit, known: plan.units.map(({ id }) => id) });
  const { expectedCycles, planCalendar } = await import('@kyhan/plan');
  return expectedCycles(plan, planCalendar(plan), { from, to }).filter(
    ({ obligationId, units }) =>
      (obligation === undefined || obligationId === obligation) &&
      (unit === undefined || units.includes(unit)),
  );
}

function printCycles(cli: Cli, plan: Plan, cycles: readonly ExpectedCycle[]): void {
  if (cycles.length > 0) cli.printData(table(cli, columns(cli, plan), cycles));
  cli.tell(cliWords.preview.counted({ count: cycles.length }));
  if (cycles.some(({ estimate }) => estimate)) cli.tell(cliWords.preview.estimate);
}

function columns({ text, language }: Cli, plan: Plan): Column<ExpectedCycle>[] {
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, text(title)]));
  return [
    {
      heading: cliWords.column.due,
      cell: (cycle) => `${shortDue(cycle, plan.timeZone)}${cycle.estimate ? '*' : ''}`,
    },
    {
      heading: cliWords.preview.nominal,
      cell: ({ nominalDueOn }) => shortDate(nominalDueOn),
      yields: 'drop',
    },
    {
      heading: cliWords.column.obligation,
      cell: ({ obligationId }) => titles.get(obligationId) ?? obligationId,
      yields: 'cut',
    },
    {
      heading: cliWords.column.period,
      cell: ({ periodKey, periodFrom }) => periodName(periodKey, language, periodFrom),
      yields: 'wrap',
    },
    {
      heading: cliWords.preview.span,
      cell: ({ periodFrom, periodTo }) => `${shortDate(periodFrom)} – ${shortDate(periodTo)}`,
      yields: 'drop',
    },
    { heading: cliWords.preview.owed, cell: ({ assignments }) => assignments },
    { heading: cliWords.column.basis, cell: ({ basis }) => text(BASIS_NAMES[basis]) },
    { heading: cliWords.preview.id, cell: ({ obligationId }) => obligationId, yields: 'drop' },
  ];
}
