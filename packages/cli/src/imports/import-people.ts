import { cliWords } from '@kyhan/words/cli';
import { listRows } from '../arguments/list-rows.js';
import type { Cli } from '../terminal/cli.js';

interface PeopleOptions {
  readonly sheet?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/**
 * The roster file that an office's own list of people comes to.
 * @throws KyhanError FILE_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_UNREADABLE, PLAN_NOT_UTF_8
 */
export async function importPeople(
  cli: Cli,
  file: string,
  { sheet, dryRun, json }: PeopleOptions,
): Promise<void> {
  const { listCsv } = await import('@kyhan/documents');
  const listed = await listRows(cli, file, sheet);
  const [head = [], ...rows] = listed.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (json) cli.printJson({ head, rows });
  else if (!dryRun)
    cli.printData(
      listCsv({ head, rows })
        .replace(/^\uFEFF/, '')
        .trimEnd(),
    );
  cli.say(cli.text(cliWords.import.people({ rows: rows.length })));
}
