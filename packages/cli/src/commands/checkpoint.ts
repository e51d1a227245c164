import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { proofFaults } from '../checkpoints/proof-faults.js';
import { throwFaults } from '../checkpoints/throw-faults.js';
import { reading } from '../stack/reading.js';

interface CheckpointOptions {
  readonly number?: string;
  readonly json?: true;
}

/** `kyhan checkpoint`: signs a root over every fact and prints the file of it; a broken register gets none. */
export function checkpointCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'checkpoint',
    does: cliWords.checkpoint.does,
    lines: [cliWords.checkpoint.fileExample, cliWords.checkpoint.verifyExample],
  })
    .option('--number <n>', cli.text(cliWords.checkpoint.number))
    .action(async ({ number }: CheckpointOptions, command: Command) => {
      const file = await reading(cli, command, async (api) => {
        if (number !== undefined) return await api.getCheckpoint({ params: { number } });
        throwFaults(cli, proofFaults(await api.verify({ query: {} })));
        return await api.takeCheckpoint({ body: {} });
      });
      cli.printJson(file);
      const { number: taken, root } = file.statement;
      cli.tell(cliWords.checkpoint.keep({ number: taken, root }));
    });
}
