import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan hand-over`: another unit owes from now on, in the same history. */
export function handOverCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'hand-over',
    does: cliWords.ruling.handOver,
    lines: [cliWords.ruling.handOverExample],
  })
    .requiredOption('--to <unit>', text(cliWords.ruling.to))
    .option('--from <unit>', text(cliWords.ruling.from))
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .action(
      async (
        assignmentIds: string[],
        { json, reason, to, from }: RulingOptions & { reason: string; to: string; from?: string },
        command: Command,
      ) => {
        const wish = { ruling: 'hand-over', reason, to, ...(from && { from }) } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
