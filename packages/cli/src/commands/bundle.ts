import type { Command } from 'commander';
import { readAssignmentId } from '@kyhan/plan/ids';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { megabytes } from '../backups/megabytes.js';
import { downloading } from '../stack/downloading.js';
import type { Cli } from '../terminal/cli.js';
import { withProgress } from '../terminal/with-progress.js';

interface BundleOptions {
  readonly plan?: string;
  readonly from?: string;
  readonly to?: string;
  readonly file?: string;
  readonly json?: true;
}

/** `kyhan bundle`: the evidence of an assignment, a cycle or a unit, as a ZIP that is checked without a register. */
export function bundleCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.evidence;
  return commandOf(cli, { name: 'bundle', does: words.does, lines: [words.example] })
    .argument('<id>', text(words.subject))
    .option('--plan <slug>', text(words.plan))
    .option('--from <day>', text(words.from), dayArgument)
    .option('--to <day>', text(words.to), dayArgument)
    .option('--file <file>', text(words.file))
    .action(async (id: string, { json, file: named, ...of }: BundleOptions, command: Command) => {
      if (named === undefined) throw commandInvalid(words.fileMissing);
      const file = cli.pathOf(named);
      const query = { kind: kindOf(id, of.plan), id, ...of };
      const bytes = await withProgress(
        cli,
        words.doing,
        downloading(cli, command, { route: 'bundleEvidence', query, file }),
      );
      if (json) cli.printJson({ file, bytes });
      else cli.printData(text(words.made({ file, megabytes: megabytes(bytes) })));
    });
}

/** A unit is one of a plan; ids of assignments and cycles say theirs. */
function kindOf(id: string, plan: string | undefined) {
  if (plan !== undefined) return 'unit';
  return readAssignmentId(id) === undefined ? 'cycle' : 'assignment';
}
