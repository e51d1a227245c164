import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writePrivateFile } from '@kyhan/stack/places';

/** What lies where in the data folder. All of it is readable by its owner alone. */
export interface DataFolder {
  readonly root: string;
  /** The register, in a folder of its own: PGlite fills it. */
  readonly register: string;
  /** Mails that the development inbox has received. */
  readonly inbox: string;
}

/** How to reach the process that owns the data folder; other commands talk to it over HTTP. */
export interface RunFile {
  readonly url: string;
  /** Opens the HTTP API to whoever can read this file. */
  readonly token: string;
  readonly pid: number;
  readonly inboxUrl?: string;
  readonly smtpUrl?: string;
  readonly temporalAddress?: string;
  readonly temporalUrl?: string;
}

const OWNER_ONLY_FOLDER = 0o700;
const RUN_FILE = 'run.json';

/**
 * Makes the data folder and its parts where they are missing, and closes them to other users.
 * @throws Error of the file system
 */
export async function prepareDataFolder(root: string): Promise<DataFolder> {
  const folder = {
    root,
    register: path.join(root, 'register'),
    inbox: path.join(root, 'inbox'),
  };
  for (const one of Object.values(folder)) {
    await mkdir(one, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await chmod(one, OWNER_ONLY_FOLDER);
  }
  // Where the folder lies in somebody's repository, keys and submissions must not be committed with it.
  await writePrivateFile(path.join(root, '.gitignore'), '*\n');
  return folder;
}

/**
 * Says where the process that owns the folder can be reached.
 * @throws Error of the file system
 */
export async function writeRunFile(root: string, run: RunFile): Promise<void> {
  await writePrivateFile(path.join(root, RUN_FILE), `${JSON.stringify(run, undefined, 2)}\n`);
}

/**
 * What the last owner of the folder wrote; undefined where none did or it ended in order. A killed owner leaves its
 * file behind: ask `isFolderLocked` whether it lives. Never throws.
 */
export async function readRunFile(root: string): Promise<RunFile | undefined> {
  try {
    return JSON.parse(await readFile(path.join(root, RUN_FILE), 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
}

export async function removeRunFile(root: string): Promise<void> {
  await rm(path.join(root, RUN_FILE), { force: true });
}

/**
 * Says where this process can be reached while `work` goes on.
 * @throws Error of the file system, and whatever `work` throws
 */
export async function withRunFile<T>(root: string, run: RunFile, work: () => Promise<T>): Promise<T> {
  await writeRunFile(root, run);
  try {
    return await work();
  } finally {
    await removeRunFile(root);
  }
}
