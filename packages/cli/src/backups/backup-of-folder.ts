import { existsSync } from 'node:fs';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { lockFolder } from '@kyhan/local/folder';
import { openRegister, tellBackedUp } from '@kyhan/register';
import { makeBackup, openPlanClock, registerPlace, release, type ReadSettings } from '@kyhan/stack';

interface Wish {
  readonly dataFolder: string;
  readonly read: ReadSettings;
  readonly folder: string;
}

/**
 * A backup by this process: of a register on PostgreSQL beside whoever writes it, of one in a folder under its lock.
 * @throws KyhanError NOT_RUNNING where there is no register; ALREADY_RUNNING, BACKUP_FAILED, REGISTER_UNAVAILABLE
 */
export async function backupOfFolder({ dataFolder, read, folder }: Wish) {
  const place = registerPlace(read.settings, path.join(dataFolder, 'register'));
  if (place.kind === 'folder' && !existsSync(place.folder))
    throw new KyhanError('NOT_RUNNING', { folder: dataFolder });
  const lock = place.kind === 'folder' ? await lockFolder(dataFolder) : undefined;
  try {
    const clock = await openPlanClock({ dataFolder });
    const register = await openRegister(place);
    try {
      const times = { planAt: clock.now(), realAt: Date.now(), release: release() };
      const { file, bytes, rows, events, planAt } = await makeBackup({
        register,
        dataFolder,
        read,
        folder,
        ...times,
      });
      await tellBackedUp(register, { realAt: times.realAt, at: clock.now() });
      return { file, bytes, rows, events, at: new Date(planAt).toISOString() };
    } finally {
      await register.close();
      await clock.close();
    }
  } finally {
    await lock?.release();
  }
}
