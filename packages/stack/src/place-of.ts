import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { RegisterPlace } from '@kyhan/contracts';
import { databasePlace, type Register } from '@kyhan/register';
import type { Settings } from './settings/settings.js';

/** Of the machine, not of its name; a container has none of its own, or that of its image. */
const MACHINE_ID = '/etc/machine-id';
/** Of this run of the machine. */
const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/** What says where a register lies. */
export interface Lying {
  readonly dataFolder: string;
  readonly settings: Pick<Settings, 'databaseUrl'>;
}

/**
 * Where the register of this process lies: the database of the settings as its server tells it, else the data folder on
 * this machine, also where that has a PostgreSQL of its own: copied with it, that tells of itself what it told before.
 * @throws KyhanError REGISTER_UNAVAILABLE; Error of the file system where the folder is not there
 */
export async function placeOf(register: Register, { dataFolder, settings }: Lying): Promise<RegisterPlace> {
  return settings.databaseUrl === undefined ? await folderPlace(dataFolder) : await databasePlace(register);
}

/** Where a folder lies: renamed it is the same, copied it is another. @throws Error of the file system */
async function folderPlace(folder: string): Promise<RegisterPlace> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const [machine, boot] = [firstLine(MACHINE_ID), firstLine(BOOT_ID)];
  return {
    kind: 'folder',
    host: hostname(),
    device: String(dev),
    inode: String(ino),
    ...(machine === undefined ? {} : { machine }),
    ...(boot === undefined ? {} : { boot }),
  };
}

function firstLine(file: string): string | undefined {
  try {
    const [line = ''] = readFileSync(file, 'utf8').split('\n');
    return line === '' ? undefined : line;
  } catch {
    // Other systems keep no such file: what is not known is not compared.
    return undefined;
  }
}
