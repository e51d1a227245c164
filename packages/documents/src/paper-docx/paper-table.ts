import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { PaperTable } from '@kyhan/contracts';
import { headOfPaperTable, type HeadCell } from './head-of-paper-table.js';
import { paperLine } from './paper-line.js';
import { PAPER_MEASURES, TEXT_WIDTH, twips } from './paper-measures.js';

const size = PAPER_MEASURES.size.table;

/** A table of a paper, whose head stands on each of its pages and whose rows are not parted. Pure; throws nothing. */
export function paperTable({ columns, rows, total }: PaperTable): Table {
  const widths = columns.map(({ percent }) => twips((TEXT_WIDTH * percent) / 100));
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: columns.map(({ align }, at) =>
        cell({ text: cells[at] ?? '', align, bold, width: widths[at] ?? 0 }),
      ),
    });
  return new Table({
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...headOfPaperTable(columns).map(headRow),
      ...rows.map((cells) => row(cells, false)),
      ...(total === undefined ? [] : [row(total, true)]),
    ],
  });
}

function headRow(cells: readonly HeadCell[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ name, columns, rows }) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          margins: CELL_MARGINS,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [paperLine({ text: name, size, bold: true, align: 'center' })],
        }),
    ),
  });
}

interface Cell {
  readonly text: string;
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  readonly width: number;
}

function cell({ text, align, bold, width }: Cell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paperLine({ text, size, align, bold })],
  });
}

const CELL_MARGINS = { top: twips(0.7), bottom: twips(0.7), left: twips(1.2), right: twips(1.2) };
