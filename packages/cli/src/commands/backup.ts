import type { Command } from 'commander';
import { shortInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { megabytes } from '../backups/megabytes.js';
import { runningApi } from '../stack/running-api.js';
import type { Cli } from '../terminal/cli.js';
import { withProgress } from '../terminal/with-progress.js';

interface BackupOptions {
  readonly to?: string;
  readonly check?: string;
  readonly json?: true;
}

/**
 * `kyhan backup`: asks whoever owns the data folder, while it runs; of a register on PostgreSQL, and of one that nobody
 * runs, this process reads itself. `--check` reads a backup back.
 */
export function backupCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'backup',
    does: cliWords.backup.does,
    lines: ['kyhan backup --to /srv/backup', 'kyhan backup --check kyhan-20260302T190000000Z.tar.gz'],
  })
    .option('--to <folder>', cli.text(cliWords.backup.to))
    .option('--check <file>', cli.text(cliWords.backup.check))
    .action(async ({ to, check, json }: BackupOptions, command: Command) => {
      if (check !== undefined) return await checked(cli, cli.pathOf(check), json);
      const made = await withProgress(cli, cliWords.backup.doing, backedUp(cli, command, to));
      if (json) cli.printJson(made);
      else cli.printData(cli.text(cliWords.backup.made({ ...made, megabytes: megabytes(made.bytes) })));
      if (made.missing > 0) cli.tell(cliWords.backup.missing({ count: made.missing }));
    });
}

async function backedUp(cli: Cli, command: Command, to: string | undefined) {
  const dataFolder = dataFolderOf(cli, command);
  const { settingsOf } = await import('../arguments/settings-of.js');
  const read = await settingsOf(cli, dataFolder);
  const folder = to === undefined ? undefined : cli.pathOf(to);
  const running = read.settings.databaseUrl === undefined ? await runningApi(dataFolder) : undefined;
  if (running !== undefined) return await running.makeBackup({ body: { folder: folder ?? null } });
  if (folder === undefined) throw commandInvalid(cliWords.backup.whereTo);
  const { backupOfFolder } = await import('../backups/backup-of-folder.js');
  return await backupOfFolder({ dataFolder, read, folder, environment: cli.environment });
}

async function checked(cli: Cli, file: string, json: true | undefined): Promise<void> {
  const { checkBackup, countMissing } = await import('@kyhan/stack');
  const {
    register,
    planAt,
    madeOn: machine,
  } = await withProgress(cli, cliWords.backup.checking, checkBackup(file));
  const missing = await countMissing(file, register.deploymentId);
  const rows = register.tables.reduce((sum, table) => sum + table.rows, 0);
  const { events } = register.heads;
  const at = new Date(planAt).toISOString();
  if (json) cli.printJson({ file, at, machine, rows, events, missing });
  else
    cli.printData(
      cli.text(
        cliWords.backup.whole({ file, at: shortInstant(planAt, register.zone), machine, rows, events }),
      ),
    );
  if (missing > 0) cli.tell(cliWords.backup.notBeside({ count: missing }));
}
