import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { formulasOf } from './formulas-of.js';
import { LIMITS } from './table.js';

export interface XlsxWish {
  readonly bytes: Uint8Array;
}

/** A sheet of a workbook; days are told as `YYYY-MM-DD`, empty cells as empty texts. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** Addresses of the cells that hold a formula, such as `C7`. */
  readonly formulas: readonly string[];
}

export type XlsxAnswer =
  | { readonly sheets: readonly XlsxSheet[] }
  | { readonly tooLarge: string }
  | { readonly unreadable: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await read(workerData as XlsxWish));

async function read({ bytes }: XlsxWish): Promise<XlsxAnswer> {
  try {
    const unpacked = unpackedBytes(bytes);
    if (unpacked > LIMITS.unpackedBytes) return { tooLarge: `${Math.round(unpacked / 1024 / 1024)} MB` };
    const sheets = await readXlsxFile(Uint8Array.from(bytes).buffer);
    const formulas = formulasOf(bytes);
    return {
      sheets: sheets.map(({ sheet: name, data }) => ({
        name,
        rows: data.slice(0, LIMITS.rows + 1).map((cells) => cells.map(asCell)),
        formulas: formulas.get(name) ?? [],
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
function asCell(value: unknown): string | number | boolean {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
