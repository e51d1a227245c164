import type { RegisterSettings } from '@kyhan/register';
import type { Environment } from './cache-folder.js';

/**
 * Where the register of a data folder lies: on the PostgreSQL that `KYHAN_DATABASE_URL` names, else in the folder.
 * Pure; throws nothing.
 */
export function registerPlace(environment: Environment, folder: string): RegisterSettings {
  const url = environment['KYHAN_DATABASE_URL'];
  return url ? { kind: 'server', url } : { kind: 'folder', folder };
}
