import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan refuse`: answers units that ask for an extension that there is none. */
export function refuseCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'refuse',
    does: cliWords.ruling.refuse,
    lines: [cliWords.ruling.refuseExample],
  })
    .requiredOption('--reason <text>', cli.text(cliWords.ruling.reason))
    .action(
      async (
        assignmentIds: string[],
        { json, reason }: RulingOptions & { reason: string },
        command: Command,
      ) => {
        const wish = { ruling: 'refuse', reason } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
