import type { Command } from 'commander';
import type { RulingWish } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from './rule.js';
import { rulingCommand } from './ruling-command.js';

/** A command that rules and wants to be told nothing but why. */
export function reasonedCommand(
  cli: Cli,
  {
    name,
    ...wording
  }: Omit<Parameters<typeof rulingCommand>[1], 'name'> & {
    readonly name: RulingWish['ruling'];
  },
): Command {
  return rulingCommand(cli, { name, ...wording })
    .requiredOption('--reason <text>', cli.text(cliWords.ruling.reason))
    .action(
      async (
        assignmentIds: string[],
        { reason, ...options }: RulingOptions & { reason: string },
        command: Command,
      ) => {
        await rule(cli, command, { assignmentIds, wish: { ruling: name, reason }, ...options });
      },
    );
}
