import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import type { Cli } from '../terminal/cli.js';

/** `kyhan setup`: what a Temporal server of somebody else's needs once; starting needs no operator's rights. */
export function setupCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'setup',
    does: cliWords.setup.does,
    lines: ['TEMPORAL_ADDRESS=temporal.example.org:7233 kyhan setup'],
  }).action(async ({ json }: { json?: true }, command: Command) => {
    const { setUpTemporal } = await import('@kyhan/stack');
    const { settingsOf } = await import('../arguments/settings-of.js');
    const { settings } = await settingsOf(cli, dataFolderOf(cli, command));
    const { temporalAddress } = settings;
    if (temporalAddress === undefined) {
      if (json) cli.printJson({ namespace: null, isNamespaceNew: false, searchAttributes: [] });
      else cli.tell(cliWords.setup.ownServer);
      return;
    }
    const done = await setUpTemporal({ ...settings, temporalAddress });
    if (json) return cli.printJson(done);
    const { namespace, isNamespaceNew, searchAttributes } = done;
    cli.printData(
      cli.text(
        (isNamespaceNew ? cliWords.setup.namespaceMade : cliWords.setup.namespaceThere)({ namespace }),
      ),
    );
    const names = searchAttributes.join(', ');
    cli.printData(
      cli.text(names === '' ? cliWords.setup.attributesThere : cliWords.setup.attributesAdded({ names })),
    );
  });
}
