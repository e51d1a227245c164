import { plainText } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { importedTable } from './imported-table.js';

/**
 * The rows of a list of people in a CSV or XLSX file, under the names that rosters have for their columns; whichever is not
 * understood is named.
 * @throws KyhanError FILE_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_UNREADABLE, PLAN_NOT_UTF_8
 */
export async function listRows(cli: Cli, file: string, sheet?: string): Promise<string[][]> {
  const { rosterRows } = await import('@kyhan/plan-import');
  const table = await importedTable(cli, file, {
    sheet,
    isReadable: ({ rows }) => rows.some((row) => row.length > 1),
  });
  const { rows, unknown } = rosterRows(table);
  if (unknown.length > 0)
    cli.say(plainText(cli.text(cliWords.training.columnsLeft({ columns: unknown.join(', ') }))));
  return rows.map((row) => [...row]);
}
