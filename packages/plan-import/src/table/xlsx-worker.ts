import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { sheetMarks } from './sheet-marks.js';
import { LIMITS, type Merge } from './table.js';

export interface XlsxWish {
  readonly bytes: Uint8Array;
  /** Hours of a day are told too, as `YYYY-MM-DD HH:MM`. */
  readonly times?: boolean;
}

/** A sheet of a workbook; days are told as `YYYY-MM-DD`, empty cells as empty texts. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** Addresses of the cells that hold a formula, such as `C7`. */
  readonly formulas: readonly string[];
  readonly merges: readonly Merge[];
}

export type XlsxAnswer =
  | { readonly sheets: readonly XlsxSheet[] }
  | { readonly tooLarge: string }
  | { readonly unreadable: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await read(workerData as XlsxWish));

async function read({ bytes, times = false }: XlsxWish): Promise<XlsxAnswer> {
  try {
    const unpacked = unpackedBytes(bytes);
    if (unpacked > LIMITS.unpackedBytes) return { tooLarge: `${Math.round(unpacked / 1024 / 1024)} MB` };
    const sheets = await readXlsxFile(Uint8Array.from(bytes).buffer);
    const marks = sheetMarks(bytes);
    return {
      sheets: sheets.map(({ sheet: name, data }) => ({
        name,
        rows: data.slice(0, LIMITS.rows + 1).map((cells) => cells.map((cell) => asCell(cell, times))),
        formulas: marks.get(name)?.formulas ?? [],
        merges: marks.get(name)?.merges ?? [],
      })),
    };
  } catch (error) {
    return { unreadable: (error as Error).message };
  }
}

/** As the archive itself says; no entry can unpack to more than it says. */
function unpackedBytes(bytes: Uint8Array): number {
  let sum = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      sum += originalSize;
      return false;
    },
  });
  return sum;
}

/** Text, numbers and yes or no as they are, dates as days; an empty cell is empty. */
function asCell(value: unknown, times: boolean): string | number | boolean {
  if (value instanceof Date) return asDay(value, times);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** A cell that is only an hour lies on the day before the first that spreadsheets know. */
function asDay(value: Date, times: boolean): string {
  // An hour is a fraction of a day, which falls short of it by parts of a second.
  const rounded = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  const [day = '', rest = ''] = rounded.toISOString().split('T');
  const time = rest.slice(0, 5);
  if (!times || time === '00:00') return day;
  return day < '1900-01-01' ? time : `${day} ${time}`;
}
