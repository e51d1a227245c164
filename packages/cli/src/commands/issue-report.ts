import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan issue-report`: under which number an accepted report goes out. */
export function issueReportCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.sending;
  const base = commandOf(cli, { name: 'issue-report', does: words.issues, lines: [words.issueExample] });
  return withPaperOptions(cli, base.argument('<assignment>', text(cliWords.value.assignment))).action(
    async (assignmentId: string, { json, ...paper }: PaperOptions, command: Command) => {
      const { document = { number: '', sign: '', on: '', signatory: '' } } = paperOf(paper);
      const answer = await acting(cli, command, (api) =>
        api.issueReport({ params: { id: assignmentId }, body: { document } }),
      );
      if (json) cli.printJson(answer);
      else cli.printData(text(words.told[answer.kind]));
    },
  );
}
