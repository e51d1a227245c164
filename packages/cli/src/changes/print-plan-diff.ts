import {
  planNames,
  type ChangedDay,
  type ExpectedChange,
  type PartChanges,
  type Plan,
  type PlanDiff,
} from '@kyhan/plan';
import { periodName, shortDate, type InBoth } from '@kyhan/words';
import { CAUSES, cliWords, CYCLE_CHANGES, fieldLine, partLines } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import type { Column } from '../terminal/table.js';
import { printSection, printTable } from './print-section.js';

/** A year of a large plan has hundreds; `--json` has them all. */
const MOST_CYCLES_SHOWN = 30;

/** What differs between two versions of a plan, for people: a heading and lines for each part that does. `plan` is the newer version. */
export function printPlanDiff(cli: Cli, plan: Plan, diff: PlanDiff): void {
  printSection(
    cli,
    cliWords.changes.plan,
    diff.fields.map((field) => `~ ${fieldLine(cli, field)}`),
  );
  for (const [heading, parts] of partsOf(diff)) printSection(cli, heading, partLines(cli, parts));
  printSection(cli, cliWords.changes.days, dayLines(cli, diff));
  const rows = diff.cycles.slice(0, MOST_CYCLES_SHOWN);
  printTable(cli, cliWords.changes.cycles, { columns: cycleColumns(cli, plan), rows });
  const more = diff.cycles.length - rows.length;
  if (more > 0) cli.printData(`  ${cli.text(cliWords.changes.moreCycles({ count: more }))}`);
  if (!diff.changed) cli.tell(cliWords.changes.same);
  else if (isSilent(diff)) cli.tell(cliWords.changes.onlyOrder);
}

function partsOf(diff: PlanDiff): readonly (readonly [InBoth, PartChanges])[] {
  return [
    [cliWords.changes.obligations, diff.obligations],
    [cliWords.changes.units, diff.units],
    [cliWords.changes.groups, diff.groups],
    [cliWords.changes.policies, diff.policies],
    [cliWords.changes.forms, diff.forms],
    [cliWords.changes.paperTemplates, diff.paperTemplates],
  ];
}

function dayLines({ text }: Cli, { calendarDays }: PlanDiff): string[] {
  return calendarDays.map(({ on, before, after, name }: ChangedDay) => {
    const why = name === undefined ? '' : ` (${text(name)})`;
    return `${shortDate(on)}: ${text(cliWords.changes[before])} → ${text(cliWords.changes[after])}${why}`;
  });
}

function cycleColumns({ text, language }: Cli, plan: Plan): Column<ExpectedChange>[] {
  const { firstDay } = planNames(plan);
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, text(title)]));
  return [
    { heading: cliWords.column.change, cell: ({ change }) => text(CYCLE_CHANGES[change]) },
    {
      heading: cliWords.column.obligation,
      cell: ({ obligation }) => titles.get(obligation) ?? obligation,
      yields: 'cut',
    },
    {
      heading: cliWords.column.period,
      cell: ({ obligation, period }) => periodName(period, language, firstDay(obligation, period)),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.opens,
      cell: ({ before, after }) => dayChange(before?.opensOn, after?.opensOn),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.due,
      cell: ({ before, after }) => dayChange(before?.dueOn, after?.dueOn),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.because,
      cell: ({ because }) => (because === undefined ? '' : text(CAUSES[because])),
      yields: 'wrap',
    },
  ];
}

/** `before → after`, or the one day where it stays or stands alone. */
export function dayChange(before: string | undefined, after: string | undefined): string {
  const days = [...new Set([before, after])].filter((day) => day !== undefined);
  return days.map(shortDate).join(' → ');
}

/** Only what the hash sees: parts in another order. */
function isSilent(diff: PlanDiff): boolean {
  const { fields, calendarDays, cycles } = diff;
  const all = partsOf(diff).flatMap(([, { added, removed, changed }]) => [...added, ...removed, ...changed]);
  return fields.length + calendarDays.length + cycles.length + all.length === 0;
}
