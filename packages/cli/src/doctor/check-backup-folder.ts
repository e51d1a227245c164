import { stat } from 'node:fs/promises';
import path from 'node:path';
import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';

const CHECK = 'backup';
const FIX = 'export KYHAN_BACKUP_FOLDER=/srv/backup';
const TOO_OLD_MS = 2 * 24 * 60 * 60_000;

/** Whether backups are made by themselves, and how old the newest one in their folder is. */
export async function checkBackupFolder({ read }: Surroundings): Promise<Diagnosis> {
  const { backupFolder: folder } = read.settings;
  if (folder === undefined)
    return { check: CHECK, health: 'note', message: cliWords.doctor.noBackupFolder, fix: FIX };
  const { backupsIn } = await import('@kyhan/stack');
  const newest = (await backupsIn(folder).catch(() => [])).at(-1);
  if (newest === undefined)
    return {
      check: CHECK,
      health: 'warning',
      message: cliWords.doctor.noBackup({ folder }),
      fix: `kyhan backup --to ${folder}`,
    };
  const file = path.join(folder, newest);
  const { mtimeMs } = await stat(file);
  if (Date.now() - mtimeMs <= TOO_OLD_MS) return { check: CHECK, health: 'ok', message: written(file) };
  return {
    check: CHECK,
    health: 'warning',
    message: cliWords.doctor.oldBackup({ file }),
    fix: `kyhan backup --to ${folder}`,
  };
}
