import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

interface ExtendOptions extends RulingOptions {
  readonly reason: string;
  readonly newDue: string;
}

/** `kyhan extend`: a new day, with a reason; reminders and escalation start from it. */
export function extendCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'extend',
    does: cliWords.ruling.extend,
    lines: [cliWords.ruling.extendExample],
  })
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .requiredOption('--new-due <day>', text(cliWords.ruling.newDue), dayArgument)
    .action(async (assignmentIds: string[], { json, reason, newDue }: ExtendOptions, command: Command) => {
      const wish = { ruling: 'extend', reason, newDueOn: newDue } as const;
      await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
    });
}
