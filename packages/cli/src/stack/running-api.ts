import type { ApiClient } from '@kyhan/contracts/client';
import { KyhanError } from '@kyhan/errors';
import { isFolderLocked, readRunFile } from '@kyhan/local/folder';

/**
 * The running stack of a data folder, where one runs. A killed stack leaves its file behind: only the lock says
 * whether it lives.
 */
export async function runningApi(folder: string): Promise<ApiClient | undefined> {
  const run = await readRunFile(folder);
  if (run === undefined || !(await isFolderLocked(folder))) return undefined;
  const { apiClient, httpTransport } = await import('@kyhan/contracts/client');
  const ask = httpTransport(run);
  return apiClient((question) =>
    ask(question).catch((error: unknown) => {
      // Nobody answers there any more.
      throw new KyhanError('NOT_RUNNING', { folder }, { cause: error });
    }),
  );
}
