import type { NoticeKind } from '@kyhan/engine';
import type {
  ContactLoad,
  CoverageForecast,
  ObligationResult,
  SimulationResult,
} from '@kyhan/engine/simulation';
import type { Plan } from '@kyhan/plan';
import { NOTICE_KIND_NAMES, shortDate, type InBoth } from '@kyhan/words';
import { columnWords, simulateWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { keyedLines } from '../terminal/keyed-lines.js';
import { table, type Column } from '../terminal/table.js';

/** Mailboxes that people are shown; `--json` has all. */
const SHOWN_CONTACTS = 10;

/** A simulation for people: the whole, each obligation, the fullest mailboxes, training. */
export function printSimulation(cli: Cli, plan: Plan, result: SimulationResult): void {
  cli.printData(keyedLines(cli, summaryLines(cli, result)));
  section(cli, simulateWords.byObligation);
  cli.printData(table(cli, obligationColumns(cli, plan), result.obligations));
  section(cli, simulateWords.fullestMailboxes);
  cli.printData(table(cli, contactColumns(cli, plan), result.contacts.slice(0, SHOWN_CONTACTS)));
  if (result.coverage.length === 0) return;
  section(cli, simulateWords.trainingTargets);
  cli.printData(table(cli, coverageColumns(cli, plan), result.coverage));
}

function section(cli: Cli, title: InBoth): void {
  cli.printData(`\n${cli.styled('bold', cli.text(title))}`);
}

function summaryLines({ text }: Cli, result: SimulationResult): (readonly [InBoth, string])[] {
  const { notices, from, to } = result;
  const perDay = notices.days.length === 0 ? 0 : Math.round(notices.total / notices.days.length);
  const { busiestDay, byKind } = notices;
  const sent = { notices: notices.total, messages: notices.messages, perDay };
  return [
    [columnWords.plan, `${result.plan}, ${shortDate(from)} – ${shortDate(to)}`],
    [columnWords.cycles, String(result.cycles)],
    [columnWords.assignments, String(result.assignments)],
    [simulateWords.inTime, `${result.onTime} (${percent(result.timeliness)})`],
    [simulateWords.lateCount, String(result.late)],
    [simulateWords.missed, String(result.missed)],
    [simulateWords.complete, percent(result.completeness)],
    [columnWords.notices, text(simulateWords.noticesSent(sent))],
    ...Object.entries(byKind).map(
      ([kind, count]) => [indented(NOTICE_KIND_NAMES[kind as NoticeKind]), String(count)] as const,
    ),
    [simulateWords.busiestDay, text(simulateWords.busiest({ ...busiestDay, on: shortDate(busiestDay.on) }))],
  ];
}

function indented({ vi, en }: InBoth): InBoth {
  return { vi: `  ${vi}`, en: `  ${en}` };
}

function obligationColumns({ text }: Cli, plan: Plan): Column<ObligationResult>[] {
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, text(title)]));
  return [
    {
      heading: columnWords.obligation,
      cell: ({ obligation }) => titles.get(obligation) ?? obligation,
      yields: 'cut',
    },
    { heading: columnWords.cycles, cell: ({ cycles }) => cycles },
    { heading: simulateWords.owed, cell: ({ assignments }) => assignments },
    { heading: simulateWords.lateCount, cell: ({ late }) => late },
    { heading: simulateWords.missed, cell: ({ missed }) => missed },
    { heading: simulateWords.inTime, cell: ({ timeliness }) => percent(timeliness) },
    { heading: simulateWords.complete, cell: ({ completeness }) => percent(completeness), yields: 'drop' },
    { heading: columnWords.notices, cell: ({ notices }) => notices, yields: 'drop' },
  ];
}

function contactColumns({ text }: Cli, plan: Plan): Column<ContactLoad>[] {
  const names = new Map(plan.units.map(({ id, name }) => [id, text(name)]));
  return [
    { heading: columnWords.mailbox, cell: ({ address }) => address },
    { heading: columnWords.unit, cell: ({ unit }) => names.get(unit) ?? unit, yields: 'cut' },
    { heading: columnWords.notices, cell: ({ notices }) => notices },
    { heading: simulateWords.messages, cell: ({ messages }) => messages },
    {
      heading: simulateWords.busiestDay,
      cell: ({ busiestDay }) => `${shortDate(busiestDay.on)} (${busiestDay.notices})`,
      yields: 'drop',
    },
  ];
}

function coverageColumns({ text }: Cli, plan: Plan): Column<CoverageForecast>[] {
  const targets = plan.obligations.flatMap((obligation) => obligation.targets);
  const titles = new Map(targets.map(({ id, title }) => [id, title && text(title)]));
  return [
    { heading: simulateWords.target, cell: ({ target }) => titles.get(target) ?? target, yields: 'wrap' },
    { heading: simulateWords.toReach, cell: (row) => `${row.percent} % (${shortDate(row.by)})` },
    {
      heading: simulateWords.forecast,
      cell: ({ atEnd }) => `${atEnd.percent} % (${atEnd.trained}/${atEnd.onRoster}, ${shortDate(atEnd.on)})`,
    },
    {
      heading: simulateWords.reachedOn,
      cell: ({ reachedOn }) => (reachedOn === null ? text(simulateWords.notReached) : shortDate(reachedOn)),
    },
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
