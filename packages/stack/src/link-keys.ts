import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LinkKeys } from '@kyhan/client';
import type { Settings } from './settings/settings.js';
import { writePrivateFile } from './write-private-file.js';

/** A change of keys is heeded within so long by every process that uses them. */
const LOOK_AGAIN_MS = 1000;
const SECRET_BYTES = 32;

/** Where the keys of signed links lie: where the settings say, else in the data folder. Pure; throws nothing. */
export function linkKeysFile({ linkKeys }: Pick<Settings, 'linkKeys'>, dataFolder: string): string {
  return linkKeys === undefined ? path.join(dataFolder, 'link-keys.json') : path.resolve(linkKeys);
}

/**
 * The keys of signed links, made once by whoever comes first, readable by their owner alone. Whoever holds them heeds
 * when they are changed: all portals of a deployment read the links that any of its workers writes.
 * @param now epoch milliseconds of real time
 * @throws Error of the file system, SyntaxError where the file holds no keys
 */
export async function linkKeys(file: string, now: () => number = Date.now): Promise<LinkKeys> {
  await makeOnce(file);
  return new KeptKeys(file, now);
}

/**
 * Makes a new key current; links of the former ones stay readable, unless they are `withdrawn`: then whoever has such a
 * link is told that it is no longer valid.
 * @returns the ids of the keys that can be read now, the current one first
 * @throws Error of the file system, SyntaxError where the file holds no keys
 */
export async function rotateLinkKeys(
  file: string,
  { withdrawn }: { readonly withdrawn: boolean },
): Promise<readonly string[]> {
  await makeOnce(file);
  const { secrets } = JSON.parse(await readFile(file, 'utf8')) as LinkKeys;
  // Keys that somebody has named in a way of their own count for none.
  const numbers = Object.keys(secrets).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const current = `k${Math.max(0, ...numbers) + 1}`;
  const kept = withdrawn ? {} : secrets;
  await writePrivateFile(file, JSON.stringify({ current, secrets: { ...kept, [current]: newSecret() } }));
  return [current, ...Object.keys(kept).toReversed()];
}

/** Two processes that start at once keep the same: a link is made where no file is, or not at all. */
async function makeOnce(file: string): Promise<void> {
  const made = `${file}.${randomBytes(8).toString('hex')}`;
  if (existsSync(file)) return;
  await writePrivateFile(made, JSON.stringify({ current: 'k1', secrets: { k1: newSecret() } }));
  try {
    await link(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(made);
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

class KeptKeys implements LinkKeys {
  private kept: LinkKeys;
  private lookedAt: number | undefined;

  constructor(
    private readonly file: string,
    private readonly now: () => number,
  ) {
    this.kept = this.look();
  }

  get current(): string {
    return this.look().current;
  }

  get secrets(): LinkKeys['secrets'] {
    return this.look().secrets;
  }

  /** What was read last stays where the file cannot be read now: a link is not refused because a disk is away. */
  private look(): LinkKeys {
    const [lookedAt, now] = [this.lookedAt, this.now()];
    // A clock that was set back looks again at once.
    if (lookedAt !== undefined && now >= lookedAt && now - lookedAt < LOOK_AGAIN_MS) return this.kept;
    this.lookedAt = now;
    try {
      this.kept = JSON.parse(readFileSync(this.file, 'utf8')) as LinkKeys;
    } catch (error) {
      if (lookedAt === undefined) throw error;
    }
    return this.kept;
  }
}
