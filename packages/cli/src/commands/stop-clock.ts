import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { reasonedCommand } from '../rulings/reasoned-command.js';

/** `kyhan stop-clock`: the next move is not the unit's, and until then nothing of theirs runs. */
export function stopClockCommand(cli: Cli): Command {
  return reasonedCommand(cli, {
    name: 'stop-clock',
    does: cliWords.ruling.stopClock,
    lines: [cliWords.ruling.stopClockExample],
  });
}
