import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import { TEXT_WIDTH, twips } from './paper-measures.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** A column of what stands side by side, as wide as its share of the text in millimetres. */
interface PaperColumn {
  readonly width: number;
  readonly children: readonly FileChild[];
}

/** What stands side by side without lines: head and foot of a paper. Pure; throws nothing. */
export function paperColumns(columns: readonly PaperColumn[]): Table {
  const cells = columns.map(
    ({ width, children }) =>
      new TableCell({
        width: { size: twips(width), type: WidthType.DXA },
        margins: { left: 0, right: 0 },
        borders: NO_BORDERS,
        children: [...children] as never,
      }),
  );
  return new Table({
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
