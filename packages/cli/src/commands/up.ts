import { Option, type Command } from 'commander';
import type { RegisterKind } from '@kyhan/local';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { planOf } from '../arguments/plan-of.js';

interface UpOptions {
  readonly register?: RegisterKind;
}

/** Said here, for a command line that shows its help without loading the stack. */
const REGISTER_KINDS: readonly RegisterKind[] = ['pglite', 'postgres'];

/** `kyhan up`: the whole stack in one process, until Ctrl-C. */
export function upCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'up',
    does: cliWords.up.does,
    lines: ['kyhan up plan.yaml', 'kyhan up --data /srv/kyhan', 'kyhan up --register postgres'],
  })
    .argument('[plan]', cli.text(cliWords.up.plan))
    .addOption(new Option('--register <kind>', cli.text(cliWords.up.register)).choices(REGISTER_KINDS))
    .action(async (file: string | undefined, { register }: UpOptions, command: Command) => {
      const { runStack } = await import('../stack/run-stack.js');
      const { untilStopped } = await import('../stack/while-running.js');
      const plan = file === undefined ? undefined : await planOf(cli, cli.pathOf(file));
      const dataFolder = dataFolderOf(cli, command);
      const { settingsOf } = await import('../arguments/settings-of.js');
      const read = await settingsOf(cli, dataFolder);
      await runStack(cli, { dataFolder, register, ...read }, async (stack, signal) => {
        if (file !== undefined && plan !== undefined) {
          const { applyAtStart } = await import('../changes/apply-at-start.js');
          await applyAtStart(cli, stack, { plan, file });
        }
        await untilStopped(signal);
      });
    });
}
