import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { decideDraft, paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan confirm`: recurrence and day of a draft hold; it opens once nothing is left to wait for. */
export function confirmCommand(cli: Cli): Command {
  const { draft } = cliWords;
  const base = commandOf(cli, { name: 'confirm', does: draft.confirm, lines: [draft.confirmExample] });
  return withPaperOptions(cli, base.argument('<cycle>', cli.text(draft.cycle)), dayArgument)
    .option('--reason <text>', cli.text(draft.note))
    .action(async (cycleId: string, options: PaperOptions & { reason?: string }, command: Command) => {
      const { reason, json } = options;
      const why = reason === undefined ? {} : { reason };
      await decideDraft(cli, command, {
        body: { cycleId, act: 'confirm', ...paperOf(options), ...why },
        json,
      });
    });
}
