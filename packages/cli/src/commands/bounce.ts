import { buffer } from 'node:stream/consumers';
import process from 'node:process';
import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { readBytes } from '../arguments/read-bytes.js';
import { acting } from '../stack/acting.js';

/** `kyhan bounce`: reads a letter that came back to the return path, from a file or from stdin. */
export function bounceCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'bounce',
    does: cliWords.bounce.does,
    lines: ['kyhan bounce < returned.eml', cliWords.bounce.fileExample],
  })
    .argument('[file]', text(cliWords.bounce.file))
    .action(async (file: string | undefined, { json }: { json?: true }, command: Command) => {
      const given =
        file === undefined ? await buffer(process.stdin) : await readBytes(cli.pathOf(file), file);
      const { readBounce } = await import('@kyhan/local');
      const bounce = await readBounce(given);
      const told = bounce && (await acting(cli, command, (api) => api.tellBounce({ body: { ...bounce } })));
      if (json) cli.printJson(told ?? { notices: 0 });
      else cli.printData(text(told === undefined ? cliWords.bounce.none : cliWords.bounce.told(told)));
    });
}
