import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CheckpointKey } from '@kyhan/register';
import { linkKeysFile } from './link-keys.js';
import type { Settings } from './settings/settings.js';
import { writePrivateFile } from './write-private-file.js';

type KeySettings = Pick<Settings, 'linkKeys' | 'checkpointKey'>;

/** What a part of a backup that holds this key is called, and the file itself. */
export const CHECKPOINT_KEY_FILE = 'checkpoint-key.pem';

/** Where the key that signs checkpoints lies unless a setting has it: beside the keys of links. Pure; throws nothing. */
export function checkpointKeyFile(settings: KeySettings, dataFolder: string): string {
  return path.join(path.dirname(linkKeysFile(settings, dataFolder)), CHECKPOINT_KEY_FILE);
}

/**
 * The key that signs checkpoints, made once by whoever comes first, readable by its owner alone. Never in the register:
 * whoever rewrites that cannot sign it.
 * @throws Error of the file system, or of the cipher library where the file holds no such key
 */
export async function checkpointKey(settings: KeySettings, dataFolder: string): Promise<CheckpointKey> {
  const file = checkpointKeyFile(settings, dataFolder);
  if (settings.checkpointKey === undefined) await makeOnce(file);
  return keyOf(settings.checkpointKey ?? (await readFile(file, 'utf8')));
}

/**
 * The same where it is there already: a portal that runs apart needs none.
 * @throws as `checkpointKey`
 */
export async function checkpointKeyIfThere(
  settings: KeySettings,
  dataFolder: string,
): Promise<CheckpointKey | undefined> {
  const isThere = settings.checkpointKey !== undefined || existsSync(checkpointKeyFile(settings, dataFolder));
  return isThere ? await checkpointKey(settings, dataFolder) : undefined;
}

function keyOf(pem: string): CheckpointKey {
  const key = createPrivateKey(pem);
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { publicKey: publicKey.subarray(-32), sign: (text) => sign(null, Buffer.from(text), key) };
}

/** Two processes that start at once keep the same: a link is made where no file is, or not at all. */
async function makeOnce(file: string): Promise<void> {
  if (existsSync(file)) return;
  const made = `${file}.${randomBytes(8).toString('hex')}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  await writePrivateFile(made, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  try {
    await link(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(made);
  }
}
