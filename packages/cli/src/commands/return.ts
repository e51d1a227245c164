import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

interface ReturnOptions extends RulingOptions {
  readonly reason: string;
  readonly newDue?: string;
  readonly ofVersion?: number;
  readonly dayOff?: true;
}

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
    .option('--of-version <number>', text(cliWords.ruling.ofVersion), positiveArgument)
    .option('--day-off', text(cliWords.ruling.dayOff))
    .action(async (assignmentIds: string[], options: ReturnOptions, command: Command) => {
      const { json, reason, newDue, ofVersion, dayOff } = options;
      const wish = {
        ruling: 'return',
        reason,
        ...(newDue === undefined ? {} : { newDueOn: newDue }),
        ...(ofVersion === undefined ? {} : { version: ofVersion }),
        ...(dayOff ? { onDayOff: dayOff } : {}),
      } as const;
      await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
    });
}
