import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { decideDraft, paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan announce`: the paper by which a cycle is opened to units; `--draft` prints it to be signed. */
export function announceCommand(cli: Cli): Command {
  const { draft } = cliWords;
  const base = commandOf(cli, {
    name: 'announce',
    does: draft.announce,
    lines: [draft.announceExample, 'kyhan announce dak-nong-632/unit-year-report/2024 --draft'],
  });
  return withPaperOptions(cli, base.argument('<cycle>', cli.text(draft.cycle)))
    .option('--draft', cli.text(draft.draft))
    .action(async (cycleId: string, options: PaperOptions & { draft?: true }, command: Command) => {
      const { json } = options;
      if (options.draft !== true)
        return await decideDraft(cli, command, {
          body: { cycleId, act: 'announce', ...paperOf(options) },
          json,
        });
      const answer = await reading(cli, command, (api) =>
        api.draftAnnouncement({ query: { cycle: cycleId } }),
      );
      if (json) cli.printJson(answer);
      else cli.printData(answer.text);
    });
}
