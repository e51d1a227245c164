import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { planOf } from '../arguments/plan-of.js';

/** `kyhan up`: the whole stack in one process, until Ctrl-C. */
export function upCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'up',
    does: cliWords.up.does,
    lines: ['kyhan up plan.yaml', 'kyhan up --data /srv/kyhan'],
  })
    .argument('[plan]', cli.text(cliWords.up.plan))
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const { runStack } = await import('../stack/run-stack.js');
      const { untilStopped } = await import('../stack/while-running.js');
      const plan = file === undefined ? undefined : await planOf(cli, cli.pathOf(file));
      const dataFolder = dataFolderOf(cli, command);
      const { settingsOf } = await import('../arguments/settings-of.js');
      const read = await settingsOf(cli, dataFolder);
      await runStack(cli, { dataFolder, ...read }, async (stack, signal) => {
        if (file !== undefined && plan !== undefined) {
          const { applyAtStart } = await import('../changes/apply-at-start.js');
          await applyAtStart(cli, stack, { plan, file });
        }
        await untilStopped(signal);
      });
    });
}
