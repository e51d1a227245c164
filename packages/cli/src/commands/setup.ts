import type { Command } from 'commander';
import type { Settings, TemporalSetUp } from '@kyhan/stack';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import type { Cli } from '../terminal/cli.js';

/**
 * `kyhan setup`: what a database and a Temporal server of somebody else's need once, and after each release; starting
 * needs the rights of no owner and no operator.
 */
export function setupCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'setup',
    does: cliWords.setup.does,
    lines: ['TEMPORAL_ADDRESS=temporal.example.org:7233 kyhan setup'],
  }).action(async ({ json }: { json?: true }, command: Command) => {
    const { settingsOf } = await import('../arguments/settings-of.js');
    const { settings } = await settingsOf(cli, dataFolderOf(cli, command));
    const databaseRole = await setUpDatabase(settings);
    const { temporalAddress } = settings;
    const { setUpTemporal } = await import('@kyhan/stack');
    const temporal =
      temporalAddress === undefined ? undefined : await setUpTemporal({ ...settings, temporalAddress });
    if (json) return cli.printJson({ ...(temporal ?? NOTHING), databaseRole: databaseRole ?? null });
    if (databaseRole !== undefined) cli.printData(cli.text(cliWords.setup.register({ role: databaseRole })));
    if (temporal === undefined) cli.tell(cliWords.setup.ownServer);
    else printTemporal(cli, temporal);
  });
}

const NOTHING = { namespace: null, isNamespaceNew: false, searchAttributes: [] } as const;

/** @returns the role that may use the tables from now on; undefined where no owner is named */
async function setUpDatabase({ databaseUrl: url, databaseOwnerUrl: ownerUrl, files }: Settings) {
  if (ownerUrl === undefined || url === undefined) return undefined;
  const { setUpRegister } = await import('@kyhan/register');
  return await setUpRegister({ ownerUrl, url, files });
}

function printTemporal(cli: Cli, { namespace, isNamespaceNew, searchAttributes }: TemporalSetUp): void {
  const { namespaceMade, namespaceThere, attributesThere, attributesAdded } = cliWords.setup;
  cli.printData(cli.text((isNamespaceNew ? namespaceMade : namespaceThere)({ namespace })));
  const names = searchAttributes.join(', ');
  cli.printData(cli.text(names === '' ? attributesThere : attributesAdded({ names })));
}
