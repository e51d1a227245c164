import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { rule, type RulingOptions } from '../rulings/rule.js';
import { rulingCommand } from '../rulings/ruling-command.js';

/** `kyhan withdraw`: takes a submission back that nobody has accepted yet; it is owed again. */
export function withdrawCommand(cli: Cli): Command {
  return rulingCommand(cli, {
    name: 'withdraw',
    does: cliWords.ruling.withdraw,
    lines: ['kyhan withdraw dak-nong-632/unit-year-report/2024/main/so-gddt'],
  }).action(async (assignmentIds: string[], { json }: RulingOptions, command: Command) => {
    await rule(cli, command, { assignmentIds, wish: { ruling: 'withdraw' }, ...(json ? { json } : {}) });
  });
}
