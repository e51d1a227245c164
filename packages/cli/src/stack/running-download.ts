import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { KyhanError } from '@kyhan/errors';
import { isFolderLocked, readRunFile } from '@kyhan/local/folder';

/**
 * A file of the running stack of a data folder, as it comes; undefined where none runs.
 * @throws KyhanError NOT_RUNNING where nobody answers any more, else as the portal refused
 */
export async function runningDownload(folder: string, url: string): Promise<Readable | undefined> {
  const run = await readRunFile(folder);
  if (run === undefined || !(await isFolderLocked(folder))) return undefined;
  const { toldRefusal } = await import('@kyhan/contracts/client');
  const headers = { authorization: `Bearer ${run.token}` };
  const response = await fetch(run.url + url, { headers }).catch((error: unknown) => {
    throw new KyhanError('NOT_RUNNING', { folder }, { cause: error });
  });
  if (response.status >= 400 || response.body === null) {
    const body: unknown = await response.json().catch(() => undefined);
    throw toldRefusal({ method: 'GET', url }, { status: response.status, body });
  }
  return Readable.fromWeb(response.body as ReadableStream);
}
