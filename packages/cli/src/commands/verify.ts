import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import { CHAIN_FAULTS, cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';

/** `kyhan verify`: recomputes the hash chains of the register; ends with 5 where one is broken. */
export function verifyCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'verify',
    does: cliWords.verify.does,
    lines: ['kyhan verify', 'kyhan verify --json'],
  }).action(async ({ json }: { json?: true }, command: Command) => {
    const answer = await reading(cli, command, (api) => api.verify());
    const { streams, events, broken } = answer;
    if (json) cli.printJson(answer);
    if (broken !== undefined)
      throw new KyhanError('CHAIN_BROKEN', { ...broken, reason: CHAIN_FAULTS[broken.reason] });
    if (!json) cli.printData(cli.text(cliWords.verify.whole({ streams, events })));
  });
}
