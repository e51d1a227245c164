import { KyhanError } from '@kyhan/errors';
import { openFolderRegister, registerKind } from '@kyhan/local';
import { lockFolder } from '@kyhan/local/folder';
import { openRegister } from '@kyhan/register';
import { makeBackup, openPlanClock, release, tellMade, type ReadSettings } from '@kyhan/stack';
import type { Environment } from '@kyhan/stack/places';

interface Wish {
  readonly dataFolder: string;
  readonly read: ReadSettings;
  readonly folder: string;
  /** For PATH and the cache folder. */
  readonly environment: Environment;
}

/**
 * A backup by this process: of a register on PostgreSQL beside whoever writes it, of one in a folder under its lock.
 * @throws KyhanError NOT_RUNNING where there is no register; ALREADY_RUNNING, BACKUP_FAILED, REGISTER_UNAVAILABLE
 */
export async function backupOfFolder({ dataFolder, read, folder, environment }: Wish) {
  const { settings } = read;
  const isOwn = settings.databaseUrl === undefined;
  if (isOwn && registerKind(dataFolder) === undefined)
    throw new KyhanError('NOT_RUNNING', { folder: dataFolder });
  const lock = isOwn ? await lockFolder(dataFolder) : undefined;
  const { place, stop } = await openFolderRegister({ dataFolder, settings, environment }).catch(
    async (error: unknown) => {
      await lock?.release();
      throw error;
    },
  );
  try {
    const clock = await openPlanClock({ dataFolder });
    const register = await openRegister(place);
    try {
      const times = { planAt: clock.now(), realAt: Date.now(), release: release() };
      const done = await makeBackup({ register, dataFolder, read, folder, ...times });
      await tellMade(register, done, { at: clock.now(), settings });
      const { planAt, realAt: _realAt, ...made } = done;
      return { ...made, at: new Date(planAt).toISOString() };
    } finally {
      await register.close();
      await clock.close();
    }
  } finally {
    await stop();
    await lock?.release();
  }
}
