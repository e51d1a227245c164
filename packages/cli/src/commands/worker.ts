import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { roleWishesOf } from '../stack/role-wishes-of.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan worker`: decides and sends for a deployment whose other parts run elsewhere, until Ctrl-C. */
export function workerCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'worker',
    does: cliWords.role.worker,
    lines: ['kyhan worker', 'KYHAN_SETTINGS=/etc/kyhan.yaml kyhan worker --data /var/lib/kyhan'],
  }).action(async (_options: unknown, command: Command) => {
    const { startWorkerRole } = await import('@kyhan/stack');
    const { untilStopped, whileRunning } = await import('../stack/while-running.js');
    const { loggingCli } = await import('../stack/logging-cli.js');
    const wishes = await roleWishesOf(cli, command);
    const said = loggingCli(cli);
    await whileRunning(
      said,
      () => startWorkerRole(wishes),
      async (_worker, signal) => {
        said.tell(cliWords.role.workerRuns);
        await untilStopped(signal);
      },
    );
  });
}
