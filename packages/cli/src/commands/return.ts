import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { REASON, rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan return`: sends submissions back to be mended, with a reason and perhaps a new day. */
export function returnCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'return',
    does: { vi: 'trả lại bản nộp để bổ sung', en: 'return submissions to be mended' },
    lines: [
      'kyhan return dak-nong-632/unit-half-year-report/2024-H1/main/so-gddt --reason "Thiếu số liệu mục 2" --new-due 2024-07-05',
    ],
  })
    .requiredOption('--reason <text>', text(REASON))
    .option(
      '--new-due <day>',
      text({ vi: 'hạn mới, YYYY-MM-DD', en: 'new due day, YYYY-MM-DD' }),
      dayArgument,
    )
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
