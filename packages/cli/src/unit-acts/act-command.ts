import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import type { Example } from '../terminal/examples.js';

export interface ActOptions {
  readonly reason: string;
  readonly id?: string;
  readonly json?: true;
}

/** The common part of the commands for what a unit does beside handing in: the assignment, its words, an id. */
export function actCommand(
  cli: Cli,
  {
    reason,
    ...wording
  }: {
    readonly name: string;
    readonly does: InBoth;
    readonly lines: readonly Example[];
    /** What its words are. */
    readonly reason: InBoth;
  },
): Command {
  return commandOf(cli, wording)
    .argument('<assignment>', cli.text(cliWords.value.assignment))
    .requiredOption('--reason <text>', cli.text(reason))
    .option('--id <id>', cli.text(cliWords.unitAct.id));
}
