import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { derivedId } from '../arguments/derived-id.js';
import { paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import { printOutcomes } from '../rulings/print-outcomes.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface CancelOptions extends PaperOptions {
  readonly reason: string;
  readonly waive?: readonly string[];
  readonly dryRun?: true;
  readonly id?: string;
}

/** `kyhan cancel-meeting`: the meeting of a cycle is not held, in this cycle only. */
export function cancelMeetingCommand(cli: Cli): Command {
  const { text } = cli;
  const { meeting: words, draft, planAct } = cliWords;
  const command = commandOf(cli, {
    name: 'cancel-meeting',
    does: words.cancelDoes,
    lines: [words.cancelExample],
  });
  return withPaperOptions(cli, command.argument('<cycle>', text(draft.cycle)))
    .requiredOption('--reason <text>', text(planAct.reason))
    .option('--waive <step...>', text(words.waive))
    .option('--dry-run', text(words.dryRun))
    .option('--id <id>', text(planAct.id))
    .action(async (cycleId: string, options: CancelOptions, of: Command) => {
      const { reason, waive = [], dryRun = false, id, json, ...paper } = options;
      const asked = { cycleId, reason, waive: [...waive], ...paperOf(paper) };
      const body = { cancellationId: id ?? derivedId(asked), ...asked, dryRun };
      const answer = await acting(cli, of, (api) => api.cancelMeeting({ body }));
      if (json) cli.printJson(answer);
      else {
        const { kind, waived, kept, told } = answer;
        const counts = { waived: waived.length, kept: kept.length, told: told.length };
        cli.printData(text(words[kind](counts)));
      }
      const refused = answer.outcomes.filter(({ outcome }) => outcome === 'refused');
      printOutcomes(cli, refused, json);
    });
}
