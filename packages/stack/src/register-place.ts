import path from 'node:path';
import type { RegisterSettings } from '@kyhan/register';
import { scannedBy } from './scan/scanned-by.js';
import type { Settings } from './settings/settings.js';

type PlaceSettings = Pick<
  Settings,
  'databaseUrl' | 'databaseConnections' | 'databaseSeconds' | 'files' | 'scanCommand'
>;

const SECOND_MS = 1000;

/**
 * Where the register lies: on the PostgreSQL of the settings, else in the folder; its files where the settings say, else
 * beside that folder. Pure; throws nothing.
 */
export function registerPlace(settings: PlaceSettings, folder: string): RegisterSettings {
  const { databaseUrl: url, databaseConnections: maxConnections, databaseSeconds } = settings;
  const { files, scanCommand } = settings;
  const contents = {
    files: files ?? path.join(path.dirname(folder), 'files'),
    ...(scanCommand === undefined ? {} : { inspectFile: scannedBy(scanCommand) }),
  };
  if (url === undefined) return { kind: 'folder', folder, ...contents };
  return { kind: 'server', url, maxConnections, answersWithinMs: databaseSeconds * SECOND_MS, ...contents };
}
