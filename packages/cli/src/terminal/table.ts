import type { Cli } from '../program/cli.js';
import { plainLine } from '@kyhan/words';
import { displayWidth, padded } from './display-width.js';

/** A column: its heading and how a row's cell reads. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string | number | undefined;
}

const GAP = '  ';

/** Rows as aligned lines for people; programs read `--json`. */
export function table<Row>(cli: Cli, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => plainLine(String(cell(row) ?? ''))));
  const headings = columns.map(({ heading }) => heading);
  const widths = headings.map((heading, column) =>
    Math.max(displayWidth(heading), ...cells.map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd();
  return [cli.styled('bold', line(headings)), ...cells.map(line)].join('\n');
}

/** Names and values, one a line, for a single thing. */
export function keyedLines(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([name]) => displayWidth(name)));
  return lines.map(([name, value]) => `${padded(name, width)}${GAP}${plainLine(value)}`.trimEnd()).join('\n');
}
