import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { InBoth } from '@kyhan/words';

/** The common part of the commands that rule: assignments to rule on, `--json`. */
export function rulingCommand(
  cli: Cli,
  wording: { readonly name: string; readonly does: InBoth; readonly lines: readonly string[] },
): Command {
  return commandOf(cli, wording).argument(
    '<assignments...>',
    cli.text({ vi: 'mã các việc được giao', en: 'ids of the assignments' }),
  );
}

/** What the unit reads as the reason. */
export const REASON: InBoth = {
  vi: 'lý do, một câu; đơn vị đọc và sổ theo dõi lưu lại',
  en: 'why, in a sentence: the unit reads it and the register keeps it',
};
