import path from 'node:path';
import type { RegisterSettings } from './connection/register-settings.js';
import { filesInFolder } from './contents/files-in-folder.js';
import { NO_FILES } from './contents/no-files.js';
import type { KeptFiles } from './contents/kept-files.js';
import { temporaryFiles } from './contents/temporary-files.js';

export interface OpenFiles {
  readonly files: KeptFiles;
  /** Removes what is to be kept no longer than the register is open. */
  readonly end: () => Promise<void>;
}

/**
 * The place of contents that belongs to a register, as its settings say.
 * @throws KyhanError FILES_UNAVAILABLE
 */
export async function openFiles(settings: RegisterSettings): Promise<OpenFiles> {
  const { kind, files } = settings;
  const nothing = () => Promise.resolve();
  if (typeof files === 'string') return { files: await filesInFolder(files), end: nothing };
  if (files !== undefined) return { files, end: nothing };
  if (kind === 'server') return { files: NO_FILES, end: nothing };
  if (kind === 'folder') {
    const beside = path.join(path.dirname(settings.folder), 'files');
    return { files: await filesInFolder(beside), end: nothing };
  }
  const { files: temporary, remove } = temporaryFiles();
  return { files: temporary, end: remove };
}
