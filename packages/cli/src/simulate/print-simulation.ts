import type { NoticeKind } from '@kyhan/engine';
import type {
  ContactLoad,
  CoverageForecast,
  ObligationResult,
  SimulationResult,
} from '@kyhan/engine/simulation';
import type { Plan } from '@kyhan/plan';
import { NOTICE_KIND_NAMES, shortDate, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { keyedLines } from '../terminal/keyed-lines.js';
import { table, type Column } from '../terminal/table.js';

/** Mailboxes that people are shown; `--json` has all. */
const SHOWN_CONTACTS = 10;

/** A simulation for people: the whole, each obligation, the fullest mailboxes, training. */
export function printSimulation(cli: Cli, plan: Plan, result: SimulationResult): void {
  cli.printData(keyedLines(cli, summaryLines(cli, result)));
  section(cli, cliWords.simulate.byObligation);
  cli.printData(table(cli, obligationColumns(cli, plan), result.obligations));
  section(cli, cliWords.simulate.fullestMailboxes);
  cli.printData(table(cli, contactColumns(cli, plan), result.contacts.slice(0, SHOWN_CONTACTS)));
  if (result.coverage.length === 0) return;
  section(cli, cliWords.simulate.trainingTargets);
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
    [cliWords.column.plan, `${result.plan}, ${shortDate(from)} – ${shortDate(to)}`],
    [cliWords.column.cycles, String(result.cycles)],
    [cliWords.simulate.drafts, String(result.drafts)],
    [cliWords.column.assignments, String(result.assignments)],
    [cliWords.simulate.owed, String(result.assigned)],
    [cliWords.simulate.inTime, `${result.onTime} (${percent(result.timeliness)})`],
    [cliWords.simulate.lateCount, String(result.late)],
    [cliWords.simulate.missed, String(result.missed)],
    [cliWords.simulate.lapsed, String(result.lapsed)],
    [cliWords.simulate.complete, percent(result.completeness)],
    [cliWords.simulate.asked, text(cliWords.simulate.answered(result))],
    [cliWords.column.notices, text(cliWords.simulate.noticesSent(sent))],
    ...Object.entries(byKind).map(
      ([kind, count]) => [indented(NOTICE_KIND_NAMES[kind as NoticeKind]), String(count)] as const,
    ),
    [
      cliWords.simulate.busiestDay,
      text(cliWords.simulate.busiest({ ...busiestDay, on: shortDate(busiestDay.on) })),
    ],
    [
      cliWords.simulate.mostLetters,
      text(cliWords.simulate.perMailbox({ most: mostLetters(result), heldBack: notices.heldBack })),
    ],
  ];
}

/** The most letters that any mailbox gets on a day. */
function mostLetters({ contacts }: SimulationResult): number {
  return contacts.reduce((most, { mostMessages }) => Math.max(most, mostMessages), 0);
}

function indented({ vi, en }: InBoth): InBoth {
  return { vi: `  ${vi}`, en: `  ${en}` };
}

function obligationColumns({ text }: Cli, plan: Plan): Column<ObligationResult>[] {
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, text(title)]));
  return [
    {
      heading: cliWords.column.obligation,
      cell: ({ obligation }) => titles.get(obligation) ?? obligation,
      yields: 'cut',
    },
    { heading: cliWords.column.cycles, cell: ({ cycles }) => cycles },
    { heading: cliWords.simulate.owed, cell: ({ assigned }) => assigned },
    { heading: cliWords.simulate.lateCount, cell: ({ late }) => late },
    { heading: cliWords.simulate.missed, cell: ({ missed }) => missed },
    { heading: cliWords.simulate.lapsed, cell: ({ lapsed }) => lapsed, yields: 'drop' },
    { heading: cliWords.simulate.inTime, cell: ({ timeliness }) => percent(timeliness) },
    {
      heading: cliWords.simulate.complete,
      cell: ({ completeness }) => percent(completeness),
      yields: 'drop',
    },
    { heading: cliWords.column.notices, cell: ({ notices }) => notices, yields: 'drop' },
  ];
}

function contactColumns({ text }: Cli, plan: Plan): Column<ContactLoad>[] {
  const names = new Map(plan.units.map(({ id, name }) => [id, text(name)]));
  return [
    { heading: cliWords.column.mailbox, cell: ({ address }) => address },
    { heading: cliWords.column.unit, cell: ({ unit }) => names.get(unit) ?? unit, yields: 'cut' },
    { heading: cliWords.column.notices, cell: ({ notices }) => notices },
    { heading: cliWords.simulate.messages, cell: ({ messages }) => messages },
    {
      heading: cliWords.simulate.busiestDay,
      cell: ({ busiestDay }) => `${shortDate(busiestDay.on)} (${busiestDay.notices})`,
      yields: 'drop',
    },
  ];
}

function coverageColumns({ text }: Cli, plan: Plan): Column<CoverageForecast>[] {
  const targets = plan.obligations.flatMap((obligation) => obligation.targets);
  const titles = new Map(targets.map(({ id, title }) => [id, title && text(title)]));
  return [
    { heading: cliWords.simulate.target, cell: ({ target }) => titles.get(target) ?? target, yields: 'wrap' },
    { heading: cliWords.simulate.toReach, cell: (row) => `${row.percent} % (${shortDate(row.by)})` },
    {
      heading: cliWords.simulate.forecast,
      cell: ({ atEnd }) => `${atEnd.percent} % (${atEnd.trained}/${atEnd.onRoster}, ${shortDate(atEnd.on)})`,
    },
    {
      heading: cliWords.simulate.reachedOn,
      cell: ({ reachedOn }) =>
        reachedOn === null ? text(cliWords.simulate.notReached) : shortDate(reachedOn),
    },
  ];
}

/** Of nothing there is no share. */
function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}
