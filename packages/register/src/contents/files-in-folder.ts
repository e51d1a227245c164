import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { filesUnavailable } from './files-unavailable.js';
import { IncomingNames } from './incoming-names.js';
import type { ContentLimit, KeptContent, KeptFiles, ListedContent } from './kept-files.js';
import { failPoint } from '../fail-points/fail-point.js';

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** What has not come whole, in the same file system: renaming it is all or nothing. */
const INCOMING = 'incoming';
const HASH = /^[0-9a-f]{64}$/;

/**
 * Contents in a folder, `ab/cd/<sha256>` each, for their owner alone. Processes on several machines may share it.
 * What a process that was killed had left unfinished there goes at the next start.
 * @throws KyhanError FILES_UNAVAILABLE
 */
export async function filesInFolder(folder: string): Promise<KeptFiles> {
  const root = path.resolve(folder);
  const names = new IncomingNames(path.join(root, INCOMING));
  await tried(async () => {
    await mkdir(names.folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await names.clearLeft();
  });
  return new FilesInFolder(root, names);
}

class FilesInFolder implements KeptFiles {
  constructor(
    private readonly root: string,
    private readonly names: IncomingNames,
  ) {}

  async receive(content: AsyncIterable<Uint8Array>, limit?: ContentLimit): Promise<KeptContent> {
    const incoming = this.names.next();
    try {
      const kept = await written(incoming, content, limit);
      // Over what is there: the same content once more mends one that was changed, and counts as received now.
      await tried(() => this.#keep(incoming, kept.sha256));
      failPoint('content-kept');
      return kept;
    } catch (error) {
      await rm(incoming, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async read(sha256: string) {
    const file = this.pathOf(sha256);
    return await tried(async () => (await open(file)).createReadStream());
  }

  async has(sha256: string) {
    return (await this.sizeOf(sha256)) !== undefined;
  }

  async sizeOf(sha256: string) {
    return (await this.#statOf(sha256))?.size;
  }

  async *list(): AsyncIterable<ListedContent> {
    for await (const folder of this.#folders())
      for (const sha256 of await namesIn(folder)) {
        const found = HASH.test(sha256) ? await this.#statOf(sha256) : undefined;
        // One that was deleted while this was read is not there.
        if (found !== undefined) yield { sha256, size: found.size, keptAt: found.mtimeMs };
      }
  }

  async delete(sha256: string) {
    const file = this.pathOf(sha256);
    await tried(() => rm(file, { force: true }));
  }

  pathOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new Error(`no hash of a content: ${sha256}`);
    return path.join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** Those that contents lie in. */
  async *#folders(): AsyncIterable<string> {
    for (const first of await foldersIn(this.root))
      for (const second of await foldersIn(path.join(this.root, first)))
        yield path.join(this.root, first, second);
  }

  async #statOf(sha256: string): Promise<Stats | undefined> {
    const file = this.pathOf(sha256);
    return await tried(() => stat(file).catch(unlessMissing));
  }

  async #keep(incoming: string, sha256: string): Promise<void> {
    const file = this.pathOf(sha256);
    const folder = path.dirname(file);
    const made = await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await rename(incoming, file);
    // The name is on disk as the content is, with the folders that were made for it.
    const parents = made === undefined ? [] : [path.dirname(folder), this.root];
    for (const one of [folder, ...parents]) await synced(one);
  }
}

async function written(
  incoming: string,
  content: AsyncIterable<Uint8Array>,
  limit?: ContentLimit,
): Promise<KeptContent> {
  const file = await tried(() => open(incoming, 'wx', OWNER_ONLY_FILE));
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const bytes of content) {
      size += bytes.length;
      if (limit !== undefined && size > limit.bytes) throw tooLarge(limit);
      hash.update(bytes);
      await tried(() => file.writeFile(bytes));
    }
    await tried(() => file.sync());
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

function tooLarge({ name, bytes }: ContentLimit): KyhanError {
  return new KyhanError('FILE_TOO_LARGE', { name, mostMB: Math.floor(bytes / 1024 / 1024) });
}

async function synced(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await tried(() => readdir(folder).catch(unlessMissing)))?.sort() ?? [];
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

async function tried<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw filesUnavailable(error);
  }
}
