import type { Command } from 'commander';
import { rulingWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan transfer`: another unit owes from now on; the history goes along. */
export function transferCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'transfer',
    does: rulingWords.transfer,
    lines: [rulingWords.transferExample],
  })
    .requiredOption('--to <unit>', text(rulingWords.to))
    .requiredOption('--reason <text>', text(rulingWords.reason))
    .action(
      async (
        assignmentIds: string[],
        { json, reason, to }: RulingOptions & { reason: string; to: string },
        command: Command,
      ) => {
        const wish = { ruling: 'transfer', reason, to } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
