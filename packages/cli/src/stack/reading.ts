import type { Command } from 'commander';
import type { ApiClient } from '@kyhan/contracts/client';
import type { Cli } from '../terminal/cli.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { runningApi } from './running-api.js';

/** Work that only reads: asks the running stack, else the register itself, opened under its lock. */
export async function reading<T>(
  cli: Cli,
  command: Command,
  work: (api: ApiClient) => Promise<T>,
): Promise<T> {
  const folder = dataFolderOf(cli, command);
  const running = await runningApi(folder);
  if (running !== undefined) return work(running);
  const { embeddedApi } = await import('./embedded-api.js');
  const { settingsOf } = await import('../arguments/settings-of.js');
  const { settings } = await settingsOf(cli, folder);
  const embedded = await embeddedApi({ folder, settings, environment: cli.environment });
  try {
    return await work(embedded.api);
  } finally {
    await embedded.close();
  }
}
