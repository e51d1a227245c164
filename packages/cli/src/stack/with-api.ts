import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../program/cli.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import { httpApi } from './http-api.js';
import type { StackApi } from './stack-api.js';

type Work<T> = (api: StackApi) => Promise<T>;

/** Work that only reads: asks the running stack, else the register itself, opened under its lock. */
export async function reading<T>(cli: Cli, command: Command, work: Work<T>): Promise<T> {
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

/**
 * Work that changes something: only a running stack can.
 * @throws KyhanError NOT_RUNNING
 */
export async function acting<T>(cli: Cli, command: Command, work: Work<T>): Promise<T> {
  const folder = dataFolderOf(cli, command);
  const running = await runningApi(folder);
  if (running === undefined) throw new KyhanError('NOT_RUNNING', { folder });
  return work(running);
}

/** A killed stack leaves its file behind: only the lock says whether it lives. */
async function runningApi(folder: string): Promise<StackApi | undefined> {
  const { isFolderLocked, readRunFile } = await import('@kyhan/local');
  const run = await readRunFile(folder);
  if (run === undefined || !(await isFolderLocked(folder))) return undefined;
  return httpApi({ ...run, folder });
}
