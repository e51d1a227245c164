import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan stop-clock`: the next move is not the unit's, and until then nothing of theirs runs. */
export function stopClockCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'stop-clock',
    does: cliWords.ruling.stopClock,
    lines: [cliWords.ruling.stopClockExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.ruling.reason))
    .action(
      async (
        assignmentIds: string[],
        { json, reason }: RulingOptions & { reason: string },
        command: Command,
      ) => {
        const wish = { ruling: 'stop-clock', reason } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
