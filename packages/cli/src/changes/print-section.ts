import { plainLine, type InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';
import { hanging } from '../terminal/wrapped.js';

const INDENT = '  ';

/** A heading with lines; nothing where there are no lines. */
export function printSection(cli: Cli, heading: InBoth, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const told = lines.map((line) =>
    hanging(`${INDENT}${plainLine(line)}`, { width: cli.columns, indent: `${INDENT}${INDENT}` }),
  );
  cli.printData([cli.styled('bold', cli.text(heading)), ...told].join('\n'));
}

/** A heading above a table; nothing where there are no rows. */
export function printTable<Row>(
  cli: Cli,
  heading: InBoth,
  { columns, rows }: { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] },
): void {
  if (rows.length === 0) return;
  const room = cli.columns === undefined ? undefined : cli.columns - INDENT.length;
  const drawn = table({ ...cli, columns: room }, columns, rows);
  cli.printData(`${cli.styled('bold', cli.text(heading))}\n${drawn.replaceAll(/^/gm, INDENT)}`);
}
