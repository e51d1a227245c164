import { plainLine, type InBoth } from '@kyhan/words';
import type { Cli } from './cli.js';
import { columnWidths, totalWidth, type ColumnNeed, type Yielding } from './column-widths.js';
import { displayWidth, padded } from './display-width.js';
import { keyedLines } from './keyed-lines.js';
import { shortened } from './shortened.js';
import type { Style } from './terminal.js';
import { wrapped } from './wrapped.js';

/** A column: its heading, how a row's cell reads, and what becomes of it where the terminal is narrow. */
export interface Column<Row> {
  readonly heading: InBoth;
  readonly cell: (row: Row) => string | number | undefined;
  /** A column that says nothing of it stays whole. */
  readonly yields?: Yielding;
  /** An id that people copy: whole, on a line of its own below its row where the row is too wide. */
  readonly isId?: true;
  readonly style?: (row: Row) => Style | undefined;
}

type Speaking = Pick<Cli, 'text' | 'columns' | 'styled'>;

const GAP = '  ';

/**
 * Rows as aligned lines for people, no wider than their terminal; without a terminal each row is one whole line.
 * Programs read `--json`.
 */
export function table<Row>(cli: Speaking, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const all = columns.map((column) => drawn(cli, column, rows));
  const natural = all.map(({ need }) => need.natural);
  if (cli.columns === undefined || totalWidth(natural, GAP.length) <= cli.columns)
    return aligned(cli, { columns: all, widths: natural, ids: [] });
  const [ids, others] = [all.filter(({ isId }) => isId), all.filter(({ isId }) => !isId)];
  const widths = columnWidths(
    others.map(({ need }) => need),
    { width: cli.columns, gap: GAP.length },
  );
  return widths === undefined ? oneByOne(cli, all) : aligned(cli, { columns: others, widths, ids });
}

/** A column with its texts. */
interface Drawn {
  readonly heading: InBoth;
  readonly title: string;
  readonly cells: readonly string[];
  readonly styles: readonly (Style | undefined)[];
  readonly need: ColumnNeed;
  readonly isId: boolean;
}

function drawn<Row>({ text }: Speaking, column: Column<Row>, rows: readonly Row[]): Drawn {
  const { heading, cell, yields, isId = false, style } = column;
  const title = text(heading);
  const cells = rows.map((row) => plainLine(String(cell(row) ?? '')));
  const natural = widest([title, ...cells]);
  const words = yields === 'wrap' ? cells.flatMap((one) => one.split(' ')) : yields === 'cut' ? [] : cells;
  const need = { natural, least: widest([...title.split(' '), ...words]), yields };
  return { heading, title, cells, styles: rows.map((row) => style?.(row)), need, isId };
}

interface Layout {
  readonly columns: readonly Drawn[];
  readonly widths: readonly (number | undefined)[];
  /** Those that stand below their row. */
  readonly ids: readonly Drawn[];
}

function aligned({ styled }: Speaking, { columns, widths, ids }: Layout): string {
  const shown = columns.flatMap((column, index) => {
    const width = widths[index];
    return width === undefined ? [] : [{ ...column, width }];
  });
  const headings = sideBySide(shown.map(({ title, width }) => ({ lines: wrapped(title, width), width })));
  const rows = (columns[0]?.cells ?? []).flatMap((_, row) => [
    ...sideBySide(
      shown.map(({ cells, styles, need, width }) => {
        const style = styles[row];
        const dressed = (line: string) => (style === undefined ? line : styled(style, line));
        return { lines: cellLines(cells[row] ?? '', need.yields, width), width, dressed };
      }),
    ),
    ...ids.map(({ cells }) => styled('dim', `${GAP}${cells[row] ?? ''}`)),
  ]);
  return [...headings.map((line) => styled('bold', line)), ...rows].join('\n');
}

function cellLines(cell: string, yields: Yielding | undefined, width: number): string[] {
  return yields === 'wrap' ? wrapped(cell, width) : [yields === 'cut' ? shortened(cell, width) : cell];
}

interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  readonly dressed?: (line: string) => string;
}

/** As many lines as the longest has; colours take no room, so they come after the padding. */
function sideBySide(blocks: readonly Block[]): string[] {
  const height = Math.max(...blocks.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    const last = blocks.findLastIndex(({ lines }) => (lines[row] ?? '') !== '');
    return blocks
      .slice(0, last + 1)
      .map(({ lines, width, dressed = (line) => line }, index) => {
        const line = lines[row] ?? '';
        const space = index === last ? '' : padded(line, width).slice(line.length);
        return `${dressed(line)}${space}`;
      })
      .join(GAP);
  });
}

/** Where not even the narrowest columns fit side by side: each row as a list of its values. */
function oneByOne(cli: Speaking, columns: readonly Drawn[]): string {
  return (columns[0]?.cells ?? [])
    .map((_, row) => {
      const values = columns.map(({ heading, cells }) => [heading, cells[row] ?? ''] as const);
      return keyedLines(
        cli,
        values.filter(([, value]) => value !== ''),
      );
    })
    .join('\n\n');
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}
