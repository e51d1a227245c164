import { existsSync } from 'node:fs';
import path from 'node:path';

/** Made before anything else of it. */
const PASSWORDS = 'passwords.json';

/** Where a data folder keeps a PostgreSQL of its own. Pure; throws nothing. */
export function ownPostgres(dataFolder: string): { readonly folder: string; readonly passwords: string } {
  const folder = path.join(dataFolder, 'postgres');
  return { folder, passwords: path.join(folder, PASSWORDS) };
}

/** Whether a register may lie in one. Throws nothing. */
export function hasOwnPostgres(dataFolder: string): boolean {
  return existsSync(ownPostgres(dataFolder).passwords);
}
