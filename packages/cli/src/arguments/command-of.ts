import { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { examples, type Example } from '../terminal/examples.js';

/** What every command has: a name, a line of help, `--json`, lines to copy. */
export function commandOf(
  cli: Cli,
  { name, does, lines }: { readonly name: string; readonly does: InBoth; readonly lines: readonly Example[] },
): Command {
  return new Command(name)
    .description(cli.text(does))
    .option('--json', cli.text(cliWords.help.json))
    .addHelpText('after', examples(cli, lines));
}
