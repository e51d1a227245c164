import { isFolderLocked, readRunFile } from '@kyhan/local/folder';
import { httpApi } from './http-api.js';
import type { StackApi } from './stack-api.js';

/** The running stack of a data folder, where one runs. A killed stack leaves its file behind: only the lock says whether it lives. */
export async function runningApi(folder: string): Promise<StackApi | undefined> {
  const run = await readRunFile(folder);
  if (run === undefined || !(await isFolderLocked(folder))) return undefined;
  return httpApi({ ...run, folder });
}
