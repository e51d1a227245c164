import { errorInBoth, isKyhanError } from '@kyhan/errors';
import type { RegisterSettings } from '@kyhan/register';
import { cliWords } from '@kyhan/words/cli';
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
export async function checkRegister({ read, dataFolder, environment }: Surroundings): Promise<Diagnosis> {
  const { databaseUrl: url } = read.settings;
  const { registerPlace } = await import('@kyhan/stack');
  if (url !== undefined) return opened(() => registerPlace(read.settings, `${dataFolder}/register`));
  const { openFolderRegister, registerKind } = await import('@kyhan/local');
  if (registerKind(dataFolder) === undefined)
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
  return await withFolderLock(dataFolder, async () => {
    const { settings } = read;
    const { place, stop } = await openFolderRegister({ dataFolder, settings, environment });
    try {
      return await opened(() => place);
    } finally {
      await stop();
    }
  });
}

/** PGlite never calls fsync: safe from a killed process, not from a power cut. */
export async function checkPowerLoss({ read, dataFolder }: Surroundings): Promise<Diagnosis> {
  const { registerKind } = await import('@kyhan/local');
  const check = 'power-loss';
  if (read.settings.databaseUrl !== undefined || registerKind(dataFolder) === 'postgres')
    return { check, health: 'ok', message: written('PostgreSQL') };
  return {
    check,
    health: 'note',
    message: cliWords.doctor.powerLoss,
    fix: 'kyhan up --register postgres --data /srv/kyhan-2',
  };
}

async function opened(settings: () => RegisterSettings): Promise<Diagnosis> {
  const { mayChangeFacts, openRegister } = await import('@kyhan/register');
  try {
    const register = await openRegister(settings());
    const isTooMuch = register.kind === 'server' && (await mayChangeFacts(register));
    await register.close();
    if (isTooMuch)
      return {
        check: CHECK,
        health: 'warning',
        message: cliWords.doctor.roleOwns,
        fix: 'KYHAN_DATABASE_OWNER_URL=postgres://OWNER:PASSWORD@HOST/kyhan kyhan setup',
      };
    return {
      check: CHECK,
      health: 'ok',
      message: cliWords.doctor.registerOpens,
    };
  } catch (error) {
    const isNotSetUp = isKyhanError(error) && error.code === 'REGISTER_NOT_SET_UP';
    const fix = isNotSetUp ? 'kyhan setup' : 'kyhan restore';
    return { check: CHECK, health: 'problem', message: reasonOf(error), fix };
  }
}

function reasonOf(error: unknown): Diagnosis['message'] {
  if (!isKyhanError(error)) return written(String(error));
  return errorInBoth(error.code, error.details);
}
