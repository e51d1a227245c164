import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** One duty of plan 632 and its place in the example. */
export interface Coverage {
  readonly row: string;
  readonly clause: string;
  /** Of its recurrence, as read from the plan. */
  readonly basis: string;
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
      obligations = '',
      reason = '',
      covered_by = '',
      duty = '',
      quote = '',
    }) => ({
      row,
      clause,
      basis,
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
};

/** The table of the example's README. @throws Error where a row gives a reason that has no words */
export function coverageTable(coverage: readonly Coverage[]): string {
  const rows = coverage.map(
    (row) => `| ${row.row} | ${row.clause} | ${row.duty} | ${row.basis} | ${place(row)} |`,
  );
  return [
    '| dòng / row | khoản / clause | nhiệm vụ / duty | căn cứ / basis | chỗ / place |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function place({ obligations, reason, coveredBy }: Coverage): string {
  const covered = coveredBy.map(code).join(', ');
  if (reason === '') return [obligations.map(code).join(', '), covered].filter(Boolean).join('; + ');
  const words = REASONS[reason];
  if (words === undefined) throw new Error(`no words for the reason "${reason}"`);
  return `${words} → ${covered}`;
}

function code(name: string): string {
  return `\`${name}\``;
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
