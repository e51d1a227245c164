import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { commandOf } from './command-of.js';
import type { Text } from './language.js';

/** The common part of the commands that rule: assignments to rule on, `--json`. */
export function rulingCommand(
  cli: Cli,
  wording: { readonly name: string; readonly does: Text; readonly lines: readonly string[] },
): Command {
  return commandOf(cli, wording).argument(
    '<assignments...>',
    cli.text({ vi: 'mã các việc được giao', en: 'ids of the assignments' }),
  );
}

/** What the unit reads as the reason. */
export const REASON: Text = {
  vi: 'lý do, một câu; đơn vị đọc và sổ theo dõi lưu lại',
  en: 'why, in a sentence: the unit reads it and the register keeps it',
};
