import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { PaperTable } from '@kyhan/contracts';
import { headOfPaperTable, type HeadCell } from './head-of-paper-table.js';
import { paperLine } from './paper-line.js';
import { PAPER_MEASURES, TEXT_WIDTH, twips } from './paper-measures.js';

const size = PAPER_MEASURES.size.table;

/**
 * A table of a paper, whose head stands on each of its pages and whose rows are not parted; no head ends a page, and no
 * row begins one alone: the last two stay together. Pure; throws nothing.
 */
export function paperTable({ columns, rows, total }: PaperTable): Table {
  const widths = columns.map(({ percent }) => twips((TEXT_WIDTH * percent) / 100));
  const body = [
    ...rows.map((cells) => ({ cells, bold: false })),
    ...(total === undefined ? [] : [{ cells: total, bold: true }]),
  ];
  const row = ({ cells, bold }: (typeof body)[number], place: number) =>
    new TableRow({
      cantSplit: true,
      children: columns.map(({ align }, at) =>
        cell({
          text: cells[at] ?? '',
          align,
          bold,
          width: widths[at] ?? 0,
          keepNext: place === body.length - 2,
        }),
      ),
    });
  return new Table({
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [...headOfPaperTable(columns).map(headRow), ...body.map(row)],
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
          children: [paperLine({ text: name, size, bold: true, align: 'center', keepNext: true })],
        }),
    ),
  });
}

interface Cell {
  readonly text: string;
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  readonly width: number;
  readonly keepNext: boolean;
}

function cell({ text, align, bold, width, keepNext }: Cell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paperLine({ text, size, align, bold, keepNext })],
  });
}

const CELL_MARGINS = { top: twips(0.7), bottom: twips(0.7), left: twips(1.2), right: twips(1.2) };
