import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

interface ReopenOptions extends RulingOptions {
  readonly reason: string;
  readonly newDue?: string;
  readonly dayOff?: true;
}

/** `kyhan reopen`: takes back how assignments have ended, also after their cycle has closed. */
export function reopenCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'reopen',
    does: cliWords.ruling.reopen,
    lines: [cliWords.ruling.reopenExample],
  })
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .option('--new-due <day>', text(cliWords.ruling.newDue), dayArgument)
    .option('--day-off', text(cliWords.ruling.dayOff))
    .action(async (assignmentIds: string[], options: ReopenOptions, command: Command) => {
      const { json, reason, newDue, dayOff } = options;
      const wish = {
        ruling: 'reopen',
        reason,
        ...(newDue === undefined ? {} : { newDueOn: newDue }),
        ...(dayOff ? { onDayOff: dayOff } : {}),
      } as const;
      await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
    });
}
