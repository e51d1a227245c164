import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { reasonedCommand } from '../rulings/reasoned-command.js';

/** `kyhan refuse`: answers units that ask for an extension that there is none. */
export function refuseCommand(cli: Cli): Command {
  return reasonedCommand(cli, {
    name: 'refuse',
    does: cliWords.ruling.refuse,
    lines: [cliWords.ruling.refuseExample],
  });
}
