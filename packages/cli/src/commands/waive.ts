import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { REASON, rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan waive`: nobody owes these assignments any more. */
export function waiveCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'waive',
    does: { vi: 'miễn thực hiện', en: 'waive assignments' },
    lines: ['kyhan waive dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "Đơn vị đang sáp nhập"'],
  })
    .requiredOption('--reason <text>', cli.text(REASON))
    .action(
      async (
        assignmentIds: string[],
        { json, reason }: RulingOptions & { reason: string },
        command: Command,
      ) => {
        await rule(cli, command, {
          assignmentIds,
          wish: { ruling: 'waive', reason },
          ...(json ? { json } : {}),
        });
      },
    );
}
