import type { PortalDependencies } from '@kyhan/api';
import type { PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import type { Register } from '@kyhan/register';
import { release } from '../release.js';
import type { ReadSettings } from '../settings/read-settings.js';
import { makeBackup } from './make-backup.js';
import { tellMade } from './tell-made.js';

interface BackupParts {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  readonly dataFolder: string;
  readonly read: ReadSettings;
}

/** How the process that owns a deployment backs it up for whoever asks. Throws nothing itself. */
export function backupDoor(parts: BackupParts): NonNullable<PortalDependencies['backup']> {
  return async (wished) => {
    const { clock, ...rest } = parts;
    const folder = wished ?? parts.read.settings.backupFolder;
    if (folder === undefined) throw new KyhanError('NOT_READY', { reasons: 'KYHAN_BACKUP_FOLDER' });
    const [planAt, realAt] = [clock.now(), Date.now()];
    const made = await makeBackup({ ...rest, folder, planAt, realAt, release: release() });
    await tellMade(parts.register, made, { at: clock.now(), settings: parts.read.settings });
    return made;
  };
}
