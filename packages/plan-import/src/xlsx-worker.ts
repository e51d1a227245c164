import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { LIMITS } from './table.js';

export interface XlsxWish {
  readonly bytes: Uint8Array;
  /** Name of a sheet; absent: the first. */
  readonly sheet?: string;
}

export type XlsxAnswer =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly tooLarge: string }
  | { readonly unreadable: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await read(workerData as XlsxWish));

async function read({ bytes, sheet }: XlsxWish): Promise<XlsxAnswer> {
  try {
    const unpacked = unpackedBytes(bytes);
    if (unpacked > LIMITS.unpackedBytes) return { tooLarge: `${Math.round(unpacked / 1024 / 1024)} MB` };
    const rows = await readSheet(Uint8Array.from(bytes).buffer, sheet);
    return { rows: rows.slice(0, LIMITS.rows + 1).map((cells) => cells.map(asText)) };
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
function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}
