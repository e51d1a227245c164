import { randomBytes } from 'node:crypto';
import process from 'node:process';
import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { roleWishesOf } from '../stack/role-wishes-of.js';
import { addressLines } from '../terminal/address-lines.js';
import type { Cli } from '../terminal/cli.js';

const TOKEN_BYTES = 32;

/**
 * `kyhan portal`: pages and API of a deployment whose other parts run elsewhere, until Ctrl-C. It owns its data folder:
 * commands that name the folder talk to it.
 */
export function portalCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'portal',
    does: cliWords.role.portal,
    lines: ['kyhan portal', 'KYHAN_PORT=8080 kyhan portal --data /var/lib/kyhan-portal'],
  }).action(async (_options: unknown, command: Command) => {
    const { startPortalRole } = await import('@kyhan/stack');
    const { lockFolder, withRunFile } = await import('@kyhan/local/folder');
    const { untilStopped, whileRunning } = await import('../stack/while-running.js');
    const { loggingCli } = await import('../stack/logging-cli.js');
    const wishes = await roleWishesOf(cli, command);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const lock = await lockFolder(wishes.dataFolder);
    try {
      const said = loggingCli(cli);
      await whileRunning(
        said,
        () => startPortalRole({ ...wishes, token }),
        ({ portal: { url, publicUrl, signInUrl } }, signal) =>
          withRunFile(wishes.dataFolder, { url, token, pid: process.pid }, async () => {
            const { signIn, portal } = cliWords.up;
            // Where nobody looks on, what is said is kept in a log: whoever reads that is not let in by it.
            const isWatched = cli.columns !== undefined;
            const rows = isWatched ? [[cli.text(signIn), signInUrl] as const] : [];
            said.say(addressLines([...rows, [cli.text(portal), publicUrl]]));
            if (!isWatched) said.tell(cliWords.role.letIn);
            await untilStopped(signal);
          }),
      );
    } finally {
      await lock.release();
    }
  });
}
