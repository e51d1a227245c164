import type { Command } from 'commander';
import type { ApiClient } from '@kyhan/contracts/client';
import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { runningApi } from './running-api.js';

/**
 * Work that changes something: only a running stack can.
 * @throws KyhanError NOT_RUNNING
 */
export async function acting<T>(
  cli: Cli,
  command: Command,
  work: (api: ApiClient) => Promise<T>,
): Promise<T> {
  const folder = dataFolderOf(cli, command);
  const running = await runningApi(folder);
  if (running === undefined) throw new KyhanError('NOT_RUNNING', { folder });
  return work(running);
}
