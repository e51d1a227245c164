import path from 'node:path';
import { KyhanError, PLAN_PHRASES } from '@kyhan/errors';
import { csvRows } from './csv-rows.js';
import { beyondLimits, LIMITS, type Table } from './table.js';
import { xlsxSheets } from './xlsx-sheets.js';

/** Which table: a file with its bytes, and the name of a sheet where it has several. */
export interface TableWish {
  /** As it was named: errors say it. */
  readonly file: string;
  readonly bytes: Buffer;
  readonly sheet?: string;
  /** Whether the headings are what is looked for: a CSV file does not say what parts its cells. */
  readonly isReadable: (table: Pick<Table, 'rows'>) => boolean;
}

/**
 * The table in a CSV or XLSX file; what kind of file it is, its first bytes say.
 * @throws KyhanError IMPORT_TOO_LARGE, IMPORT_UNREADABLE, PLAN_NOT_UTF_8
 */
export async function readTable(wish: TableWish): Promise<Table> {
  const { file, bytes } = wish;
  if (bytes.length > LIMITS.fileBytes) throw tooLarge(file, `${(bytes.length / 1024 / 1024).toFixed(1)} MB`);
  const { rows, merges = [], sheet } = await sheetOf(wish);
  const beyond = beyondLimits(rows);
  if (beyond !== undefined) throw tooLarge(file, beyond);
  return {
    file: path.basename(file),
    rows: rows.map((cells) => cells.map((cell) => cell.normalize('NFC'))),
    merges,
    ...(sheet === undefined ? {} : { sheet }),
  };
}

async function sheetOf({ file, bytes, sheet, isReadable }: TableWish): Promise<Omit<Table, 'file'>> {
  if (startsWith(bytes, ZIP)) {
    const answer = await xlsxSheets({ bytes, times: true });
    if ('tooLarge' in answer) throw tooLarge(file, answer.tooLarge);
    const found =
      'sheets' in answer
        ? answer.sheets.find(({ name }) => sheet === undefined || name === sheet)
        : undefined;
    if (found === undefined)
      throw new KyhanError(
        'IMPORT_UNREADABLE',
        { file, reason: PLAN_PHRASES.unreadable['not-xlsx'] },
        { cause: 'unreadable' in answer ? answer.unreadable : sheet },
      );
    const isOneOfSeveral = 'sheets' in answer && answer.sheets.length > 1;
    return {
      rows: found.rows.map((cells) => cells.map(String)),
      merges: found.merges,
      ...(isOneOfSeveral ? { sheet: found.name } : {}),
    };
  }
  if (startsWith(bytes, OLD_EXCEL))
    throw new KyhanError('IMPORT_UNREADABLE', {
      file,
      reason: PLAN_PHRASES.unreadable['old-excel'],
    });
  try {
    return { rows: csvRows(textOf(bytes, file), (rows) => isReadable({ rows })) };
  } catch (error) {
    if (error instanceof KyhanError) throw error;
    const reason = PLAN_PHRASES.unreadable['not-csv'];
    throw new KyhanError('IMPORT_UNREADABLE', { file, reason }, { cause: error });
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-8, or the UTF-16 that Excel calls Unicode text. @throws KyhanError PLAN_NOT_UTF_8 */
function textOf(bytes: Buffer, file: string): string {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('NUL');
    return text;
  } catch (error) {
    throw new KyhanError('PLAN_NOT_UTF_8', { file }, { cause: error });
  }
}

function tooLarge(file: string, detail: string): KyhanError {
  return new KyhanError('IMPORT_TOO_LARGE', { file, detail });
}
