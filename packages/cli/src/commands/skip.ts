import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { decideDraft } from '../drafts/decide-draft.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan skip`: a period is left out, with a reason. */
export function skipCommand(cli: Cli): Command {
  const { draft } = cliWords;
  return commandOf(cli, { name: 'skip', does: draft.skip, lines: [draft.skipExample] })
    .argument('<cycle>', cli.text(draft.cycle))
    .requiredOption('--reason <text>', cli.text(draft.why))
    .action(async (cycleId: string, { reason, json }: { reason: string; json?: true }, command: Command) => {
      await decideDraft(cli, command, { body: { cycleId, act: 'skip', reason }, json });
    });
}
