import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { roleWishesOf } from '../stack/role-wishes-of.js';
import type { Cli } from '../terminal/cli.js';

/**
 * `kyhan rotate-keys`: changes the key that signs links in letters. What runs heeds it within a second; where several
 * machines have a file of their own, it is copied to each before letters are written by it.
 */
export function rotateKeysCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'rotate-keys',
    does: cliWords.role.rotateKeys,
    lines: ['kyhan rotate-keys', 'kyhan rotate-keys --withdraw'],
  })
    .option('--withdraw', cli.text(cliWords.role.withdraw))
    .action(async ({ json, withdraw }: { json?: true; withdraw?: true }, command: Command) => {
      const { linkKeysFile, rotateLinkKeys } = await import('@kyhan/stack');
      const { settings, dataFolder } = await roleWishesOf(cli, command);
      const file = linkKeysFile(settings, dataFolder);
      const [current = '', ...kept] = await rotateLinkKeys(file, { withdrawn: withdraw === true });
      if (json) cli.printJson({ current, kept });
      else if (withdraw) cli.printData(cli.text(cliWords.role.withdrawn({ current })));
      else cli.printData(cli.text(cliWords.role.rotated({ current, kept: kept.join(', ') })));
    });
}
