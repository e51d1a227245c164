import type { RegisterSettings } from '@kyhan/register';
import type { Settings } from './settings/settings.js';

/** Where the register lies: on the PostgreSQL of the settings, else in the folder. Pure; throws nothing. */
export function registerPlace(
  { databaseUrl: url }: Pick<Settings, 'databaseUrl'>,
  folder: string,
): RegisterSettings {
  return url === undefined ? { kind: 'folder', folder } : { kind: 'server', url };
}
