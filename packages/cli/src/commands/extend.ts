import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { REASON, rulingCommand } from '../rulings/ruling-command.js';

interface ExtendOptions extends RulingOptions {
  readonly reason: string;
  readonly newDue: string;
}

/** `kyhan extend`: a new day, with a reason; reminders and escalation start from it. */
export function extendCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'extend',
    does: { vi: 'gia hạn', en: 'give assignments a new day' },
    lines: [
      'kyhan extend dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-11-29 --reason "Mưa lũ"',
    ],
  })
    .requiredOption('--reason <text>', text(REASON))
    .requiredOption(
      '--new-due <day>',
      text({ vi: 'hạn mới, YYYY-MM-DD', en: 'new due day, YYYY-MM-DD' }),
      dayArgument,
    )
    .action(async (assignmentIds: string[], { json, reason, newDue }: ExtendOptions, command: Command) => {
      const wish = { ruling: 'extend', reason, newDueOn: newDue } as const;
      await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
    });
}
