import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { RouteName } from '@kyhan/contracts';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import type { Cli } from '../terminal/cli.js';
import { runningDownload } from './running-download.js';

/** Which file is asked for, and where it goes. */
export interface Download {
  readonly route: RouteName;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly file: string;
}

/**
 * A file of the API, written as it comes: of the running stack, else of the register, opened under its lock. What breaks
 * off leaves nothing. Answers with its bytes.
 * @throws KyhanError what the portal refuses it with
 */
export async function downloading(
  cli: Cli,
  command: Command,
  { route, query, file }: Download,
): Promise<number> {
  const folder = dataFolderOf(cli, command);
  const { ROUTES } = await import('@kyhan/contracts');
  const { askedUrl } = await import('@kyhan/contracts/client');
  const url = askedUrl(ROUTES[route], { query });
  const running = await runningDownload(folder, url);
  if (running !== undefined) return await written(file, running);
  const { embeddedApi } = await import('./embedded-api.js');
  const { settingsOf } = await import('../arguments/settings-of.js');
  const { settings } = await settingsOf(cli, folder);
  const embedded = await embeddedApi({ folder, settings, environment: cli.environment });
  try {
    return await written(file, await embedded.download(url));
  } finally {
    await embedded.close();
  }
}

async function written(file: string, content: Readable): Promise<number> {
  const part = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await pipeline(content, createWriteStream(part));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return (await stat(file)).size;
}
