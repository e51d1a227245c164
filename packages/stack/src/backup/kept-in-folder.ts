import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What the data folder keeps beside the register and cannot be made anew: by which clock the register lives, and on
 * which port letters that were sent find the portal. The keys of links lie where the settings say.
 */
export const KEPT_IN_FOLDER = ['clock.json', 'portal-port'] as const;

/** What a part of a backup that holds the keys of links is called, wherever they lie. */
export const LINK_KEYS_PART = 'link-keys.json';

/** @throws Error of the file system where a file is there and cannot be read */
export async function keptInFolder(dataFolder: string): Promise<ReadonlyMap<string, Buffer>> {
  const kept = new Map<string, Buffer>();
  for (const name of KEPT_IN_FOLDER) {
    const content = await readFile(path.join(dataFolder, name)).catch(unlessMissing);
    if (content !== undefined) kept.set(name, content);
  }
  return kept;
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
