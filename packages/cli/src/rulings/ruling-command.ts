import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import type { Example } from '../terminal/examples.js';

/** The common part of the commands that rule: assignments to rule on, `--json`. */
export function rulingCommand(
  cli: Cli,
  wording: { readonly name: string; readonly does: InBoth; readonly lines: readonly Example[] },
): Command {
  return commandOf(cli, wording).argument('<assignments...>', cli.text(cliWords.value.assignments));
}
