import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LinkKeys } from '@kyhan/client';
import { writePrivateFile } from './write-private-file.js';

/**
 * The keys of signed links, made once and kept in the data folder, readable by its owner alone.
 * @throws Error of the file system
 */
export async function linkKeys(dataFolder: string): Promise<LinkKeys> {
  const file = path.join(dataFolder, 'link-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as LinkKeys;
  const keys = { current: 'k1', secrets: { k1: randomBytes(32).toString('base64url') } };
  await writePrivateFile(file, JSON.stringify(keys));
  return keys;
}
