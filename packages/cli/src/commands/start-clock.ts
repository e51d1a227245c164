import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan start-clock`: starts a clock that stands still. */
export function startClockCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'start-clock',
    does: cliWords.ruling.startClock,
    lines: [cliWords.ruling.startClockExample],
  }).action(async (assignmentIds: string[], { json }: RulingOptions, command: Command) => {
    await rule(cli, command, { assignmentIds, wish: { ruling: 'start-clock' }, ...(json ? { json } : {}) });
  });
}
