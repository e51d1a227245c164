import type { Command } from 'commander';
import { shortInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { roleWishesOf } from '../stack/role-wishes-of.js';
import type { Cli } from '../terminal/cli.js';
import { withProgress } from '../terminal/with-progress.js';

interface RestoreOptions {
  readonly takeOver?: true;
  readonly json?: true;
}

/**
 * `kyhan restore`: puts a backup back onto an empty data folder or an empty database, while nothing runs there; with
 * `--take-over` and no file it says that this copy is the deployment from here on.
 */
export function restoreCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'restore',
    does: cliWords.restore.does,
    lines: ['kyhan restore /srv/backup/kyhan-20260302T190000000Z.tar.gz', 'kyhan restore --take-over'],
  })
    .argument('[file]', cli.text(cliWords.restore.file))
    .option('--take-over', cli.text(cliWords.restore.takeOver))
    .action(async (file: string | undefined, options: RestoreOptions, command: Command) => {
      if (file === undefined && options.takeOver === undefined)
        throw commandInvalid(cliWords.usage.missingArgument({ name: 'file' }));
      if (file !== undefined) await putBack(cli, command, { file: cli.pathOf(file), ...options });
      else await takenOver(cli, command, options.json);
    });
}

type PuttingBack = RestoreOptions & { readonly file: string };

async function putBack(cli: Cli, command: Command, { file, json, takeOver }: PuttingBack): Promise<void> {
  const { restoreBackup } = await import('@kyhan/stack');
  const { lockFolder } = await import('@kyhan/local/folder');
  const { dataFolder, settings } = await roleWishesOf(cli, command);
  const realNow = Date.now();
  const lock = await lockFolder(dataFolder);
  try {
    const work = restoreBackup({
      file,
      dataFolder,
      settings,
      realNow,
      isTakenOver: takeOver === true,
    });
    const { manifest, putBackAt, ...told } = await withProgress(cli, cliWords.restore.doing, work);
    const { missing, tokens, contentsMissing, isMailHeld, purgedSince } = told;
    const rows = manifest.register.tables.reduce((sum, table) => sum + table.rows, 0);
    const { events } = manifest.register.heads;
    const took = Date.now() - realNow;
    const at = new Date(manifest.planAt).toISOString();
    if (json)
      return cli.printJson({
        file,
        at,
        putBackAt: new Date(putBackAt).toISOString(),
        rows,
        events,
        missing,
        tokens,
        contentsMissing,
        mailHeld: isMailHeld,
        purgedSince,
        took,
      });
    const seconds = (took / 1000).toFixed(1);
    cli.printData(
      cli.text(
        cliWords.restore.done({
          rows,
          events,
          at: shortInstant(manifest.planAt, manifest.register.zone),
          seconds,
        }),
      ),
    );
    if (contentsMissing > 0) cli.tell(cliWords.restore.contentsMissing({ count: contentsMissing }));
    if (purgedSince.length > 0) cli.tell(cliWords.restore.purgedSince({ acts: purgedSince.join(', ') }));
    if (missing.length > 0) cli.tell(cliWords.restore.missing({ names: missing.join(', ') }));
    if (tokens.length > 0) cli.tell(cliWords.restore.tokens({ names: tokens.join(', ') }));
    const taken = isMailHeld ? cliWords.restore.stillHeld : cliWords.restore.released;
    cli.tell(takeOver ? taken : cliWords.restore.held);
  } finally {
    await lock.release();
  }
}

async function takenOver(cli: Cli, command: Command, json: true | undefined): Promise<void> {
  const { acting } = await import('../stack/acting.js');
  const { taken, from, to } = await acting(cli, command, (api) =>
    api.takeOver({ body: { original: 'stopped' } }),
  );
  if (json) return cli.printJson({ taken, ...(from === undefined ? {} : { from, to }) });
  if (from === undefined || to === undefined) return cli.tell(cliWords.restore.noCopy);
  cli.printData(cli.text(cliWords.restore.takenOver({ from, to })));
}
