import { existsSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { emptyDatabaseFile } from './keep-empty-database.js';

/**
 * A database in memory, not yet ready. Where an empty one is kept it begins with that: making one takes four times
 * the CPU.
 */
export function newPglite(): PGlite {
  const file = emptyDatabaseFile(process.env);
  return existsSync(file) ? new PGlite({ loadDataDir: new Blob([readFileSync(file)]) }) : new PGlite();
}
