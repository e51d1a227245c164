import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { requireWhole } from '../checkpoints/require-whole.js';
import { reading } from '../stack/reading.js';

/** `kyhan checkpoint`: the heads of all chains and one root, as JSON; a broken register gets none. */
export function checkpointCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'checkpoint',
    does: cliWords.checkpoint.does,
    lines: [cliWords.checkpoint.fileExample, cliWords.checkpoint.verifyExample],
  }).action(async (_options: { json?: true }, command: Command) => {
    const checkpoint = await reading(cli, command, async (api) => {
      requireWhole(await api.verify());
      return await api.takeCheckpoint();
    });
    cli.printJson(checkpoint);
    cli.tell(cliWords.checkpoint.keep({ root: checkpoint.root }));
  });
}
