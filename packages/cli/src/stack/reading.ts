import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { runningApi } from './running-api.js';
import type { StackApi } from './stack-api.js';

/** Work that only reads: asks the running stack, else the register itself, opened under its lock. */
export async function reading<T>(
  cli: Cli,
  command: Command,
  work: (api: StackApi) => Promise<T>,
): Promise<T> {
  const folder = dataFolderOf(cli, command);
  const running = await runningApi(folder);
  if (running !== undefined) return work(running);
  const { embeddedApi } = await import('./embedded-api.js');
  const api = await embeddedApi({ folder, environment: cli.environment });
  try {
    return await work(api);
  } finally {
    await api.close();
  }
}
