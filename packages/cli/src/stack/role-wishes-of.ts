import type { Command } from 'commander';
import type { RoleWishes } from '@kyhan/stack';
import { prepareDataFolder } from '@kyhan/local/folder';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import type { Cli } from '../terminal/cli.js';

/**
 * What a part that runs alone is told, and its data folder, made where it is missing.
 * @throws KyhanError SETTING_INVALID, FILE_UNREADABLE; Error of the file system
 */
export async function roleWishesOf(cli: Cli, command: Command): Promise<RoleWishes> {
  const { readSettings } = await import('@kyhan/stack');
  const { environment, folder } = cli;
  const dataFolder = dataFolderOf(cli, command);
  const read = await readSettings({ environment, folder });
  await prepareDataFolder(dataFolder);
  return { ...read, dataFolder, environment };
}
