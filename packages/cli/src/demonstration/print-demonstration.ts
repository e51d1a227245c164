import type { NoticeKind, NoticeState } from '@kyhan/engine';
import type { DemonstrationReport } from '@kyhan/local';
import { planNames, type Plan } from '@kyhan/plan';
import { figureSentences, NOTICE_KIND_NAMES, NOTICE_STATE_NAMES, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { keyedLines } from '../terminal/keyed-lines.js';
import { table, type Column } from '../terminal/table.js';

type Counts = Readonly<Record<string, number>>;
type NoticeRow = Readonly<{ kind: NoticeKind; state: NoticeState; count: number }>;
type CycleRow = Readonly<{ obligationId: string; count: number }>;

/** What a demonstration came to, for people: the whole, the cycles of each obligation, the notices. */
export function printDemonstration(cli: Cli, plan: Plan, report: DemonstrationReport): void {
  cli.printData(keyedLines(cli, summaryLines(cli, report)));
  const cycles = countedRows(report.cycles.byObligation).map(([obligationId, count]) => ({
    obligationId,
    count,
  }));
  if (cycles.length > 0) cli.printData(`\n${table(cli, cycleColumns(cli, plan), cycles)}`);
  const { coverage = [] } = report;
  if (coverage.length > 0) cli.printData(`\n${table(cli, coverageColumns(cli, plan), coverage)}`);
  const notices = Object.entries(report.notices).flatMap(([kind, states]) =>
    countedRows(states).map(([state, count]) => ({ kind, state, count }) as NoticeRow),
  );
  if (notices.length > 0) cli.printData(`\n${table(cli, noticeColumns(cli), notices)}`);
}

function summaryLines(cli: Cli, report: DemonstrationReport): (readonly [InBoth, string])[] {
  const { planDays, cycles, figures, escalations, shown } = report;
  const sentences = figureSentences(figures).map(cli.text);
  return [
    [cliWords.demo.daysPassed, String(planDays)],
    [cliWords.column.cycles, cli.text(cliWords.status.cycles(cycles))],
    [cliWords.demo.drafts, cli.text(cliWords.demo.decided(cycles))],
    [cliWords.column.assignments, [figures.total, ...sentences].join('. ')],
    [cliWords.status.escalated, counted(cli, escalations, levelName)],
    [cliWords.demo.shown, counted(cli, { ...shown }, (name) => cliWords.demo[name as keyof typeof shown])],
    [cliWords.demo.invariants, invariantsText(cli, report)],
  ];
}

/** The report counts by `level 1`, `level 2`, …. */
function levelName(name: string): InBoth {
  return cliWords.demo.level({ level: name.replaceAll(/\D/g, '') });
}

function counted({ text }: Cli, counts: Counts, nameOf: (key: string) => InBoth): string {
  const parts = countedRows(counts).map(([key, count]) =>
    text(cliWords.status.counted({ name: nameOf(key), count })),
  );
  return parts.length === 0 ? '0' : parts.join(', ');
}

function invariantsText({ text }: Cli, { invariants, unchecked }: DemonstrationReport): string {
  if (unchecked !== undefined) return text(cliWords.demo.unchecked);
  const held = invariants.filter(({ ok }) => ok).length;
  return text(cliWords.demo.held({ held, of: invariants.length }));
}

function countedRows(counts: Counts): (readonly [string, number])[] {
  return Object.entries(counts).toSorted(([, a], [, b]) => b - a);
}

function cycleColumns({ text }: Cli, plan: Plan): Column<CycleRow>[] {
  const { obligationTitle } = planNames(plan);
  return [
    {
      heading: cliWords.column.obligation,
      cell: ({ obligationId }) => text(obligationTitle(obligationId)),
      yields: 'cut',
    },
    { heading: cliWords.column.cycles, cell: ({ count }) => count },
  ];
}

function noticeColumns({ text }: Cli): Column<NoticeRow>[] {
  return [
    { heading: cliWords.column.notices, cell: ({ kind }) => text(NOTICE_KIND_NAMES[kind]) },
    { heading: cliWords.column.state, cell: ({ state }) => text(NOTICE_STATE_NAMES[state]) },
    { heading: cliWords.column.number, cell: ({ count }) => count },
  ];
}

type CoverageRow = NonNullable<DemonstrationReport['coverage']>[number];

function coverageColumns({ text }: Cli, { obligations }: Plan): Column<CoverageRow>[] {
  const titles = new Map(
    obligations.flatMap(({ targets }) => targets.map(({ id, title }) => [id, title] as const)),
  );
  const titleOf = (id: string) => titles.get(id) ?? { vi: id, en: id };
  const share = (percent: number | null) => (percent === null ? '' : String(percent));
  return [
    { heading: cliWords.training.target, cell: ({ target }) => text(titleOf(target)), yields: 'wrap' },
    { heading: cliWords.demo.before, cell: ({ before }) => share(before) },
    { heading: cliWords.demo.after, cell: ({ after }) => share(after) },
    { heading: cliWords.training.wanted, cell: ({ wanted }) => String(wanted) },
  ];
}
