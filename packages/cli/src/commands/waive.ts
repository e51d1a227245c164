import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan waive`: nobody owes these assignments any more. */
export function waiveCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'waive',
    does: cliWords.ruling.waive,
    lines: [cliWords.ruling.waiveExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.ruling.reason))
    .option('--document <text>', cli.text(cliWords.ruling.document))
    .action(
      async (
        assignmentIds: string[],
        { json, reason, document }: RulingOptions & { reason: string; document?: string },
        command: Command,
      ) => {
        await rule(cli, command, {
          assignmentIds,
          wish: { ruling: 'waive', reason, ...(document === undefined ? {} : { document }) },
          ...(json ? { json } : {}),
        });
      },
    );
}
