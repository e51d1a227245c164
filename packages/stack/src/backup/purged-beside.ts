import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';

/** What acts have purged since backups were made, as it lies beside them: a register that is put back knows nothing of it. */
export interface PurgedBeside {
  /** `at` is plan time. */
  readonly acts: readonly { readonly deployment: string; readonly purge: number; readonly at: number }[];
  /** By their hashes. */
  readonly contents: Readonly<
    Record<
      string,
      {
        /** Which deployments purged it. */
        readonly purgedBy: readonly string[];
        /** It stays for as long as these backups of other deployments name it. */
        readonly keptFor?: readonly string[];
      }
    >
  >;
}

const NAME = 'purged.json';
const OWNER_ONLY = 0o600;

/**
 * What was purged from beside the backups of a folder.
 * @throws KyhanError BACKUP_UNREADABLE; Error of the file system
 */
export async function readPurgedBeside(folder: string): Promise<PurgedBeside> {
  const file = path.join(folder, NAME);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as PurgedBeside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { acts: [], contents: {} };
    if (error instanceof SyntaxError)
      throw new KyhanError('BACKUP_UNREADABLE', { file, reason: error.message }, { cause: error });
    throw error;
  }
}

/**
 * Says it anew, all or nothing.
 * @throws Error of the file system
 */
export async function writePurgedBeside(folder: string, purged: PurgedBeside): Promise<void> {
  const file = path.join(folder, NAME);
  await writeFile(`${file}.new`, JSON.stringify(purged), { mode: OWNER_ONLY });
  await rename(`${file}.new`, file);
}
