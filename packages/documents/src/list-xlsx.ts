import writeXlsxFile from 'write-excel-file/node';
import { plainLine } from '@kyhan/words';
import type { TextTable } from './list-csv.js';

/** Characters; longer titles are folded by the spreadsheet. */
const WIDEST = 60;
const NARROWEST = 12;

/** A list as a sheet whose head stays in view. Every cell is a text, so that none is run. Throws nothing. */
export async function listXlsx({ head, rows }: TextTable): Promise<Buffer> {
  const lines = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value: plainLine(value), type: String }))),
  ];
  const columns = head.map((name, at) => ({
    width: Math.min(
      WIDEST,
      Math.max(NARROWEST, ...[name, ...rows.map((row) => row[at] ?? '')].map(({ length }) => length + 1)),
    ),
  }));
  return await writeXlsxFile(lines, { columns, stickyRowsCount: 1 }).toBuffer();
}
