import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan return`: sends submissions back to be mended, with a reason and perhaps a new day. */
export function returnCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'return',
    does: cliWords.ruling.return,
    lines: [cliWords.ruling.returnExample],
  })
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .option('--new-due <day>', text(cliWords.ruling.newDue), dayArgument)
    .action(
      async (
        assignmentIds: string[],
        { json, reason, newDue }: RulingOptions & { reason: string; newDue?: string },
        command: Command,
      ) => {
        const wish = {
          ruling: 'return',
          reason,
          ...(newDue === undefined ? {} : { newDueOn: newDue }),
        } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
