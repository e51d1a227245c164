import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isAsked, isContribution, type Obligation, type Plan } from '@kyhan/plan';
import { parse } from 'csv-parse/sync';

/** One duty of plan 632 and its place in the example. */
export interface Coverage {
  readonly row: string;
  readonly clause: string;
  /** Of its recurrence, as read from the plan. */
  readonly basis: string;
  /** Units and groups whose duty it is; parts II and IV of the plan name hardly any, and who it is follows from V-TC. */
  readonly units: readonly string[];
  /** Recurring obligations of the plan file that are this duty. */
  readonly obligations: readonly string[];
  /** Why it does not recur. */
  readonly reason: string;
  /** Where it is seen all the same: `obligation` or `obligation/part`. */
  readonly coveredBy: readonly string[];
  readonly duty: string;
  readonly quote: string;
}

export async function readCoverage(folder: string): Promise<Coverage[]> {
  const rows = csvRows(await readFile(path.join(folder, 'coverage.csv'), 'utf8'));
  return rows.map(
    ({
      row = '',
      clause = '',
      basis = '',
      units = '',
      obligations = '',
      reason = '',
      covered_by = '',
      duty = '',
      quote = '',
    }) => ({
      row,
      clause,
      basis,
      units: words(units),
      obligations: words(obligations),
      reason,
      coveredBy: words(covered_by),
      duty,
      quote,
    }),
  );
}

/** The rows of a CSV text by the names of its first line. */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

const REASONS: Readonly<Record<string, string>> = {
  continuous: 'thường xuyên / continuous',
  target: 'chỉ tiêu / a target',
  event: 'khi có việc / on event',
  'on-request': 'theo yêu cầu / on request',
  'no-cycle': 'không nêu kỳ / no cycle given',
  'folded-in': 'lồng vào giao ban / folded into the briefing',
  'with-year': 'cùng báo cáo năm / with the year report',
};

/** The table of the example's README. @throws Error where a row gives a reason that has no words */
export function coverageTable(coverage: readonly Coverage[], plan: Plan): string {
  const rows = coverage.map((row) =>
    [
      '',
      row.row,
      row.clause,
      row.duty,
      whose(row),
      row.basis,
      place(row),
      ...[sent, asked].map((column) => column(obligationsOf(row, plan), plan).join('; ')),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [
    '| dòng / row | khoản / clause | nhiệm vụ / duty | đơn vị / unit | căn cứ / basis | chạy / runs | gửi / sends | hỏi / asks |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Whose duty it is: what is not in V names nobody, and stands in brackets. */
function whose({ units, clause }: Coverage): string {
  const named = units.map(code).join(', ');
  if (named === '') return 'không nêu / not named';
  return /^I[IV]\./.test(clause) ? `(${named})` : named;
}

function place({ obligations, reason, coveredBy }: Coverage): string {
  const covered = coveredBy.map(code).join(', ');
  if (reason === '') return [obligations.map(code).join(', '), covered].filter(Boolean).join('; + ');
  const words = REASONS[reason];
  if (words === undefined) throw new Error(`no words for the reason "${reason}"`);
  return `${words} → ${covered}`;
}

function obligationsOf({ obligations, coveredBy }: Coverage, plan: Plan): Obligation[] {
  const ids = new Set([...obligations, ...coveredBy].map((name) => name.split('/')[0]));
  return plan.obligations.filter(({ id }) => ids.has(id));
}

/** What leaves to whom, by the policies and ways of the obligations. */
function sent(obligations: readonly Obligation[], plan: Plan): string[] {
  const steps = obligations.flatMap((one) => one.steps.map(({ id }) => isAsked(plan, one, id)));
  return told({
    'giao, nhắc, báo cấp trên / ordered': steps.includes(false),
    'đề nghị / asked': steps.includes(true),
    'mời họp / invited': obligations.some(({ meeting }) => meeting !== undefined),
    'phối hợp / contributions': obligations.some(({ steps }) => steps.some(isContribution)),
    'chỉ trên giấy / on paper': obligations.some(({ submission }) => submission === 'on-paper'),
  });
}

/** What somebody is asked before it goes to units. */
function asked(obligations: readonly Obligation[]): string[] {
  const open = obligations.filter(({ period }) => period.type !== 'on-request');
  return told({
    'kỳ / period': open.some(({ basis }) => basis !== 'given'),
    'ngày / day': open.some(({ basis, dueBasis = basis }) => dueBasis !== 'given'),
    'văn bản giao việc / announcement': obligations.some(({ announce }) => announce !== undefined),
    'ngày nhận, số văn bản / receipt': obligations.some(({ submission }) => submission === 'on-paper'),
    'tỉnh mới / new province': obligations.some(({ suspended }) => suspended !== undefined),
  });
}

function told(columns: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(columns).flatMap(([words, isSo]) => (isSo ? [words] : []));
}

function code(name: string): string {
  return `\`${name}\``;
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
