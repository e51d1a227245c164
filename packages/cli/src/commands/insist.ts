import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan insist`: answers units that say "not ours" that it is theirs. */
export function insistCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'insist',
    does: cliWords.ruling.insist,
    lines: [cliWords.ruling.insistExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.ruling.reason))
    .action(
      async (
        assignmentIds: string[],
        { json, reason }: RulingOptions & { reason: string },
        command: Command,
      ) => {
        const wish = { ruling: 'insist', reason } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
