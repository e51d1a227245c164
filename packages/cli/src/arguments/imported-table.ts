import type { Table } from '@kyhan/plan-import';
import { readBytes } from './read-bytes.js';
import type { Cli } from '../terminal/cli.js';

/**
 * The table of a CSV or XLSX file that a command names.
 * @throws KyhanError FILE_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_UNREADABLE, PLAN_NOT_UTF_8
 */
export async function importedTable(
  cli: Cli,
  file: string,
  {
    sheet,
    isReadable,
  }: { readonly sheet?: string | undefined; readonly isReadable: (table: Pick<Table, 'rows'>) => boolean },
): Promise<Table> {
  const { readTable } = await import('@kyhan/plan-import');
  const bytes = await readBytes(cli.pathOf(file), file);
  return await readTable({ file, bytes, isReadable, ...(sheet === undefined ? {} : { sheet }) });
}
