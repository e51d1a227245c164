import path from 'node:path';
import type { ReadText, Unreadable } from './read-text.js';

/** A folder whose files are read, and how. */
export interface ReadFolder {
  readonly folder: string;
  readonly read: ReadText;
}

/** A file named from another: its path, and its text or why there is none. */
export interface NamedText {
  readonly file: string;
  readonly text: string | Unreadable;
}

/**
 * The text of a file by the name that a plan gives it, from the folder of the plan. Nothing outside of that folder is
 * read: a plan is sent from office to office, and a check tells lines of what it reads.
 */
export async function readBelow({ folder, read }: ReadFolder, name: string): Promise<NamedText> {
  const file = path.isAbsolute(name) ? name : path.join(folder, name);
  const text = isOutside(folder, file)
    ? ({ unreadable: 'outside', detail: folder } as const)
    : await read(file, folder);
  return { file, text };
}

/** Whether a path leads out of a folder; links are not followed. */
export function isOutside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
}
