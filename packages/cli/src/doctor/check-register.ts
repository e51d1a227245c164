import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { errorInBoth, isKyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { RegisterSettings } from '@kyhan/register';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';

const CHECK = 'register';

/** Who holds the data folder now. */
export async function checkOwner({ dataFolder }: Surroundings): Promise<Diagnosis> {
  const { isFolderLocked, readRunFile } = await import('@kyhan/local/folder');
  const check = 'owner';
  const run = await readRunFile(dataFolder);
  if (!(await isFolderLocked(dataFolder)))
    return {
      check,
      health: run === undefined ? 'ok' : 'note',
      message:
        run === undefined ? cliWords.doctor.noOwner : cliWords.doctor.ownerGone({ pid: String(run.pid) }),
      ...(run === undefined ? {} : { fix: 'kyhan up' }),
    };
  if (run === undefined)
    return {
      check,
      health: 'note',
      message: cliWords.doctor.ownerStarting,
    };
  return { check, health: 'ok', message: cliWords.doctor.owner({ url: run.url, pid: String(run.pid) }) };
}

/** Whether the register opens and its tables are those of this release. */
export async function checkRegister({ read, dataFolder }: Surroundings): Promise<Diagnosis> {
  const { databaseUrl: url } = read.settings;
  const folder = path.join(dataFolder, 'register');
  const place = async () => (await import('@kyhan/stack')).registerPlace(read.settings, folder);
  if (url !== undefined) return opened(place);
  if ((await readdir(folder).catch(() => [])).length === 0)
    return {
      check: CHECK,
      health: 'note',
      message: cliWords.doctor.noRegister,
      fix: 'kyhan up PLAN',
    };
  const { isFolderLocked, withFolderLock } = await import('@kyhan/local/folder');
  if (await isFolderLocked(dataFolder))
    return {
      check: CHECK,
      health: 'ok',
      message: cliWords.doctor.registerInUse,
    };
  return withFolderLock(dataFolder, () => opened(place));
}

/** PGlite never calls fsync: safe from a killed process, not from a power cut. */
export function checkPowerLoss({ read }: Surroundings): Diagnosis {
  const check = 'power-loss';
  if (read.settings.databaseUrl !== undefined) return { check, health: 'ok', message: written('PostgreSQL') };
  return {
    check,
    health: 'note',
    message: cliWords.doctor.powerLoss,
    fix: 'export KYHAN_DATABASE_URL=postgres://USER:PASSWORD@HOST/kyhan',
  };
}

async function opened(place: () => Promise<RegisterSettings>): Promise<Diagnosis> {
  const { openRegister } = await import('@kyhan/register');
  try {
    const register = await openRegister(await place());
    await register.close();
    return {
      check: CHECK,
      health: 'ok',
      message: cliWords.doctor.registerOpens,
    };
  } catch (error) {
    return { check: CHECK, health: 'problem', message: reasonOf(error), fix: 'kyhan restore' };
  }
}

function reasonOf(error: unknown): Diagnosis['message'] {
  if (!isKyhanError(error)) return written(String(error));
  return errorInBoth(error.code, error.details);
}
