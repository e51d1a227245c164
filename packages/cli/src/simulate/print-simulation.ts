import type { NoticeKind } from '@kyhan/engine';
import type {
  ContactLoad,
  CoverageForecast,
  ObligationResult,
  SimulationResult,
} from '@kyhan/engine/simulation';
import type { Cli } from '../program/cli.js';
import { keyedLines, table } from '../terminal/table.js';
import { NOTICE_KINDS } from '../words/notice-words.js';

/** Mailboxes that people are shown; `--json` has all. */
const SHOWN_CONTACTS = 10;

/** A simulation for people: the whole, each obligation, the fullest mailboxes, training. */
export function printSimulation(cli: Cli, result: SimulationResult): void {
  const { text } = cli;
  cli.printData(keyedLines(summaryLines(cli, result)));
  section(cli, text({ vi: 'Theo nghĩa vụ', en: 'By obligation' }));
  cli.printData(table(cli, obligationColumns(cli), result.obligations));
  section(cli, text({ vi: 'Hộp thư nhận nhiều nhất', en: 'Fullest mailboxes' }));
  cli.printData(table(cli, contactColumns(cli), result.contacts.slice(0, SHOWN_CONTACTS)));
  if (result.coverage.length === 0) return;
  section(cli, text({ vi: 'Dự báo chỉ tiêu tập huấn', en: 'Training targets' }));
  cli.printData(table(cli, coverageColumns(cli), result.coverage));
}

function section(cli: Cli, title: string): void {
  cli.printData(`\n${cli.styled('bold', title)}`);
}

function summaryLines({ text }: Cli, result: SimulationResult): [string, string][] {
  const { notices, from, to } = result;
  const perDay = notices.days.length === 0 ? 0 : Math.round(notices.total / notices.days.length);
  const { busiestDay, byKind } = notices;
  return [
    [text({ vi: 'Kế hoạch', en: 'Plan' }), `${result.plan}, ${from} – ${to}`],
    [text({ vi: 'Đợt', en: 'Cycles' }), String(result.cycles)],
    [text({ vi: 'Việc được giao', en: 'Assignments' }), String(result.assignments)],
    [text({ vi: 'Nộp đúng hạn', en: 'In time' }), `${result.onTime} (${percent(result.timeliness)})`],
    [text({ vi: 'Nộp muộn', en: 'Late' }), String(result.late)],
    [text({ vi: 'Không nộp', en: 'Missed' }), String(result.missed)],
    [text({ vi: 'Đầy đủ', en: 'Complete' }), percent(result.completeness)],
    [
      text({ vi: 'Thông báo', en: 'Notices' }),
      text({
        vi: `${notices.total} trong ${notices.messages} thư, ${perDay} mỗi ngày có gửi`,
        en: `${notices.total} in ${notices.messages} messages, ${perDay} on a day that has any`,
      }),
    ],
    ...Object.entries(byKind).map(([kind, count]): [string, string] => [
      `  ${text(NOTICE_KINDS[kind as NoticeKind])}`,
      String(count),
    ]),
    [
      text({ vi: 'Ngày nhiều nhất', en: 'Busiest day' }),
      text({
        vi: `${busiestDay.on}: ${busiestDay.notices} thông báo, ${busiestDay.messages} thư`,
        en: `${busiestDay.on}: ${busiestDay.notices} notices, ${busiestDay.messages} messages`,
      }),
    ],
  ];
}

function obligationColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Nghĩa vụ', en: 'Obligation' }), cell: (row: ObligationResult) => row.obligation },
    { heading: text({ vi: 'Đợt', en: 'Cycles' }), cell: (row: ObligationResult) => row.cycles },
    { heading: text({ vi: 'Việc', en: 'Owed' }), cell: (row: ObligationResult) => row.assignments },
    { heading: text({ vi: 'Muộn', en: 'Late' }), cell: (row: ObligationResult) => row.late },
    { heading: text({ vi: 'Không nộp', en: 'Missed' }), cell: (row: ObligationResult) => row.missed },
    {
      heading: text({ vi: 'Đúng hạn', en: 'In time' }),
      cell: (row: ObligationResult) => percent(row.timeliness),
    },
    {
      heading: text({ vi: 'Đầy đủ', en: 'Complete' }),
      cell: (row: ObligationResult) => percent(row.completeness),
    },
    { heading: text({ vi: 'Thông báo', en: 'Notices' }), cell: (row: ObligationResult) => row.notices },
  ];
}

function contactColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Hộp thư', en: 'Mailbox' }), cell: ({ email }: ContactLoad) => email },
    { heading: text({ vi: 'Đơn vị', en: 'Unit' }), cell: ({ unit }: ContactLoad) => unit },
    { heading: text({ vi: 'Thông báo', en: 'Notices' }), cell: ({ notices }: ContactLoad) => notices },
    { heading: text({ vi: 'Thư', en: 'Messages' }), cell: ({ messages }: ContactLoad) => messages },
    {
      heading: text({ vi: 'Ngày nhiều nhất', en: 'Busiest day' }),
      cell: ({ busiestDay }: ContactLoad) => `${busiestDay.on} (${busiestDay.notices})`,
    },
  ];
}

function coverageColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Chỉ tiêu', en: 'Target' }), cell: ({ target }: CoverageForecast) => target },
    {
      heading: text({ vi: 'Phải đạt', en: 'To reach' }),
      cell: (row: CoverageForecast) => `${row.percent} % (${row.by})`,
    },
    {
      heading: text({ vi: 'Dự báo', en: 'Forecast' }),
      cell: ({ atEnd }: CoverageForecast) =>
        `${atEnd.percent} % (${atEnd.trained}/${atEnd.onRoster}, ${atEnd.on})`,
    },
    {
      heading: text({ vi: 'Đạt ngày', en: 'Reached on' }),
      cell: ({ reachedOn }: CoverageForecast) => reachedOn ?? text({ vi: 'chưa đạt', en: 'not reached' }),
    },
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
