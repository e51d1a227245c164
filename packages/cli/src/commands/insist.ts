import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { reasonedCommand } from '../rulings/reasoned-command.js';

/** `kyhan insist`: answers units that say "not ours" that it is theirs. */
export function insistCommand(cli: Cli): Command {
  return reasonedCommand(cli, {
    name: 'insist',
    does: cliWords.ruling.insist,
    lines: [cliWords.ruling.insistExample],
  });
}
