import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesInFolder } from './files-in-folder.js';
import type { KeptFiles } from './kept-files.js';

/** Contents that go with the process, made when the first is asked for. */
export function temporaryFiles(): { readonly files: KeptFiles; readonly remove: () => Promise<void> } {
  let folder: string | undefined;
  let opening: Promise<KeptFiles> | undefined;
  const opened = () => (opening ??= make());
  const make = async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-files-'));
    return await filesInFolder(folder);
  };
  const files: KeptFiles = {
    receive: async (content, limit) => await (await opened()).receive(content, limit),
    read: async (sha256) => await (await opened()).read(sha256),
    has: async (sha256) => await (await opened()).has(sha256),
    sizeOf: async (sha256) => await (await opened()).sizeOf(sha256),
    async *list() {
      yield* (await opened()).list();
    },
    delete: async (sha256) => await (await opened()).delete(sha256),
  };
  const remove = async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  return { files, remove };
}
