import { Command } from 'commander';
import type { Cli } from './cli.js';
import { examples } from './examples.js';
import type { InBoth } from '@kyhan/words';

/** What every command has: a name, a line of help, `--json`, lines to copy. */
export function commandOf(
  cli: Cli,
  { name, does, lines }: { readonly name: string; readonly does: InBoth; readonly lines: readonly string[] },
): Command {
  return new Command(name)
    .description(cli.text(does))
    .option('--json', cli.text({ vi: 'in JSON', en: 'print JSON' }))
    .addHelpText('after', examples(cli, lines));
}
