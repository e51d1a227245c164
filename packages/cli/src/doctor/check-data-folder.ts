import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';

const MIB = 1024 * 1024;
const COMFORTABLE_MIB = 2048;
const LEAST_MIB = 256;

/** The data folder holds keys and what units submitted: only its owner may read it. */
export async function checkDataFolder({ dataFolder }: Surroundings): Promise<Diagnosis> {
  const check = 'data-folder';
  const found = await stat(dataFolder).catch(() => undefined);
  if (found === undefined)
    return {
      check,
      health: 'note',
      message: cliWords.doctor.noFolder({ folder: dataFolder }),
      fix: 'kyhan up',
    };
  if (!found.isDirectory() || !(await isWritable(dataFolder)))
    return {
      check,
      health: 'problem',
      message: cliWords.doctor.folderNotWritable({ folder: dataFolder }),
      fix: 'kyhan up --data FOLDER',
    };
  if ((found.mode & 0o077) !== 0)
    return {
      check,
      health: 'warning',
      message: cliWords.doctor.folderOpen({ folder: dataFolder }),
      fix: `chmod 700 ${dataFolder}`,
    };
  return { check, health: 'ok', message: written(dataFolder) };
}

/** Room for the register, Temporal's database and the inbox. */
export async function checkDiskSpace({ dataFolder }: Surroundings): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(await existingParent(dataFolder));
  const free = Math.floor((bavail * bsize) / MIB);
  const message = cliWords.doctor.diskFree({ megabytes: free });
  if (free >= COMFORTABLE_MIB) return { check: 'disk-space', health: 'ok', message };
  return {
    check: 'disk-space',
    health: free < LEAST_MIB ? 'problem' : 'warning',
    message,
    fix: 'kyhan up --data FOLDER',
  };
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.R_OK).then(
    () => true,
    () => false,
  );
}

async function existingParent(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  return found === undefined && path.dirname(folder) !== folder
    ? existingParent(path.dirname(folder))
    : folder;
}
