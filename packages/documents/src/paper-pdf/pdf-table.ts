import type { PaperTable } from '@kyhan/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { headOfPaperTable } from '../paper-docx/head-of-paper-table.js';
import { PAPER_MEASURES, TEXT_WIDTH } from '../paper-docx/paper-measures.js';
import { points } from './pdf-line.js';

const fontSize = PAPER_MEASURES.size.table;
/** On either side of a cell, millimetres; lines between cells take their own room. */
const PADDING = 1.2;
const LINE = 0.5;

/** Points: what a row may be high to be kept whole. The writer of PDFs drops what is kept whole and is longer than a page. */
const TALLEST_WHOLE = 300;
const LINE_HEIGHT = 1.2 * fontSize;
/** A letter is hardly wider. */
const LETTER = 0.6 * fontSize;

/**
 * A table of a paper, whose head stands on each of its pages and whose rows are not parted, unless one is very high.
 * Pure; throws nothing.
 */
export function pdfTable({ columns, rows, total }: PaperTable): Content {
  const text = points(TEXT_WIDTH) - LINE * (columns.length + 1) - 2 * points(PADDING) * columns.length;
  const heads = headRows(columns);
  const cells = (row: readonly string[], bold: boolean): TableCell[] =>
    columns.map(({ align }, at) => ({ text: row[at] ?? '', alignment: align, bold, fontSize }));
  const widths = columns.map(({ percent }) => (text * percent) / 100);
  const isWhole = rows.every((row) => heightOf(row, widths) <= TALLEST_WHOLE);
  return {
    table: {
      headerRows: heads.length,
      keepWithHeaderRows: isWhole ? 1 : 0,
      dontBreakRows: isWhole,
      widths,
      body: [
        ...heads,
        ...rows.map((row) => cells(row, false)),
        ...(total === undefined ? [] : [cells(total, true)]),
      ],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => points(PADDING),
      paddingRight: () => points(PADDING),
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    margin: [0, PAPER_MEASURES.paragraphGap, 0, PAPER_MEASURES.paragraphGap],
  };
}

function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((cell, at) =>
    cell
      .split('\n')
      .reduce(
        (sum, { length }) => sum + Math.max(1, Math.ceil((length * LETTER) / (widths[at] ?? LETTER))),
        0,
      ),
  );
  return Math.max(1, ...lines) * LINE_HEIGHT;
}

/** A cell that stretches leaves the places beside and below it empty. */
function headRows(columns: PaperTable['columns']): TableCell[][] {
  const [first = [], second] = headOfPaperTable(columns);
  const top = first.flatMap(({ name, columns: colSpan, rows: rowSpan }): TableCell[] => [
    { ...head(name), colSpan, rowSpan },
    ...Array.from({ length: colSpan - 1 }, () => ({})),
  ]);
  if (second === undefined) return [top];
  const names = [...second];
  const below = columns.map(({ group }): TableCell => {
    const cell = group === undefined ? undefined : names.shift();
    return cell === undefined ? {} : head(cell.name);
  });
  return [top, below];
}

function head(text: string) {
  return { text, bold: true, alignment: 'center', fontSize } as const;
}
