import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writePrivateFile } from '@kyhan/stack/places';

const FILE = 'portal-port';

/**
 * The port on which the portal of this folder listened first: letters that were sent lead there. Undefined before the
 * first start. Never throws.
 */
export async function keptPort(dataFolder: string): Promise<number | undefined> {
  const written = await readFile(path.join(dataFolder, FILE), 'utf8').catch(() => '');
  return /^\d{1,5}\n$/.test(written) ? Number(written) : undefined;
}

/** Remembers it for every later start. @throws Error of the file system */
export async function keepPort(dataFolder: string, port: number): Promise<void> {
  await writePrivateFile(path.join(dataFolder, FILE), `${port}\n`);
}
