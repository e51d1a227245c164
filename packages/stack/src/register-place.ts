import path from 'node:path';
import type { RegisterSettings } from '@kyhan/register';
import { scannedBy } from './scan/scanned-by.js';
import type { Settings } from './settings/settings.js';

/**
 * Where the register lies: on the PostgreSQL of the settings, else in the folder; its files where the settings say, else
 * beside that folder. Pure; throws nothing.
 */
export function registerPlace(
  { databaseUrl: url, files, scanCommand }: Pick<Settings, 'databaseUrl' | 'files' | 'scanCommand'>,
  folder: string,
): RegisterSettings {
  const contents = {
    files: files ?? path.join(path.dirname(folder), 'files'),
    ...(scanCommand === undefined ? {} : { inspectFile: scannedBy(scanCommand) }),
  };
  return url === undefined ? { kind: 'folder', folder, ...contents } : { kind: 'server', url, ...contents };
}
