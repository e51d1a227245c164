import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import { commandOf } from '../arguments/command-of.js';
import type { Cli } from '../terminal/cli.js';
import type { Example } from '../terminal/examples.js';

/** What every command that decides for a plan takes. */
export interface PlanActOptions {
  readonly plan?: string;
  readonly reason: string;
  readonly document?: string;
  readonly id?: string;
  readonly json?: true;
}

/** The common part of the commands that decide for a plan: why, on which paper, of which plan. */
export function planActCommand(
  cli: Cli,
  wording: { readonly name: string; readonly does: InBoth; readonly lines: readonly Example[] },
): Command {
  const { text } = cli;
  return commandOf(cli, wording)
    .requiredOption('--reason <text>', text(cliWords.planAct.reason))
    .option('--document <text>', text(cliWords.ruling.document))
    .option('--plan <slug>', text(cliWords.open.plan))
    .option('--id <id>', text(cliWords.planAct.id));
}
