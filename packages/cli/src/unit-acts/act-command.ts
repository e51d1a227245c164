import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import type { Example } from '../terminal/examples.js';

export interface ActOptions {
  readonly reason?: string;
  readonly id?: string;
  readonly json?: true;
}

/** The common part of the commands for what a unit does beside handing in: the assignment, an id. */
export function actCommand(
  cli: Cli,
  wording: { readonly name: string; readonly does: InBoth; readonly lines: readonly Example[] },
): Command {
  return commandOf(cli, wording)
    .argument('<assignment>', cli.text(cliWords.value.assignment))
    .option('--id <id>', cli.text(cliWords.unitAct.id));
}
