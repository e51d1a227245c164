import path from 'node:path';
import { tellBackedUp, tellNoBackup, type Register } from '@kyhan/register';
import { backupReasons } from '@kyhan/words';
import type { Settings } from '../settings/settings.js';
import type { BackupMade } from './make-backup.js';

interface Told {
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly settings: Pick<Settings, 'language'>;
}

/**
 * Tells of a backup that was made: one that lacks contents which the register names is kept, and no good one.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellMade(
  register: Register,
  { file, missing: count, realAt }: Pick<BackupMade, 'file' | 'missing' | 'realAt'>,
  { at, settings }: Told,
): Promise<void> {
  if (count === 0) return await tellBackedUp(register, { realAt, at });
  const reason = backupReasons.missing({ count })[settings.language];
  await tellNoBackup(register, { folder: path.dirname(file), reason, at });
}
