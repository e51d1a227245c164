import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { REASON, rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan transfer`: another unit owes from now on; the history goes along. */
export function transferCommand(cli: Cli): Command {
  const { text } = cli;
  return rulingCommand(cli, {
    name: 'transfer',
    does: { vi: 'chuyển giao việc cho đơn vị khác', en: 'transfer assignments to another unit' },
    lines: [
      'kyhan transfer dak-nong-632/press-briefing/2025-03/topics/so-tttt --to so-vhttdl --reason "Sáp nhập từ 01/3/2025"',
    ],
  })
    .requiredOption('--to <unit>', text({ vi: 'mã đơn vị nhận', en: 'id of the unit that takes over' }))
    .requiredOption('--reason <text>', text(REASON))
    .action(
      async (
        assignmentIds: string[],
        { json, reason, to }: RulingOptions & { reason: string; to: string },
        command: Command,
      ) => {
        const wish = { ruling: 'transfer', reason, to } as const;
        await rule(cli, command, { assignmentIds, wish, ...(json ? { json } : {}) });
      },
    );
}
