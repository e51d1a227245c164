import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';

/** What is written into cells, by sheet and address: `{ 'Biểu mẫu': { C9: 12 } }`. */
export type Edits = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

/** The rows of each sheet, as a program for spreadsheets reads them. */
export async function sheetsIn(file: Uint8Array): Promise<Record<string, (string | null)[][]>> {
  const sheets = await readXlsxFile(Buffer.from(file));
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map((cells) => cells.map((cell) => (cell === null ? null : told(cell)))),
    ]),
  );
}

function told(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The address of the cell beside a key, in the column that is filled in. */
export function beside(rows: readonly (readonly (string | null)[])[], key: string): string {
  const row = rows.findIndex(([first]) => first === key);
  if (row < 0) throw new Error(`no row ${key}`);
  return `C${row + 1}`;
}

/** The file as somebody saves it who wrote into some of its cells. */
export async function editedWorkbook(file: Uint8Array, edits: Edits): Promise<Buffer> {
  const sheets = await readXlsxFile(Buffer.from(file));
  const edited = sheets.map(({ sheet, data }) => {
    const rows: SheetData = data.map((cells) => [...cells] as Cell[]);
    for (const [address, cell] of Object.entries(edits[sheet] ?? {})) {
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      const cells = (rows[Number(row) - 1] ??= []);
      cells[letter.charCodeAt(0) - 65] = cell;
    }
    return { sheet, data: Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? null)) };
  });
  return await writeXlsxFile(edited, { dateFormat: 'dd/mm/yyyy' } as never).toBuffer();
}

/** The file with one of its parts written otherwise. */
export function withPart(file: Uint8Array, name: string, change: (xml: string) => string): Buffer {
  const parts = unzipSync(file);
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) }));
}
