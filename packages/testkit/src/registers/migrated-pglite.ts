import { existsSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { migratedDatabaseFile, READY_SCHEMA } from './keep-migrated-database.js';
import { newPglite } from './new-pglite.js';

/** A database in memory in which the tables of one register may lie ready. */
export interface MigratedPglite {
  readonly pglite: PGlite;
  /** Gives them, once, to the schema of this name, which nobody has opened; opening it makes them otherwise. */
  give(schema: string): Promise<void>;
}

/** Where a migrated one is kept it begins with that: most of what a short test costs is to make its tables. */
export function migratedPglite(): MigratedPglite {
  const file = migratedDatabaseFile(process.env);
  if (file === undefined || !existsSync(file)) return { pglite: newPglite(), give: async () => undefined };
  const pglite = new PGlite({ loadDataDir: new Blob([readFileSync(file)]) });
  let isGiven = false;
  return {
    pglite,
    async give(schema) {
      if (isGiven) return;
      isGiven = true;
      // One that is there is empty: the name is given to one that nobody has opened.
      await pglite.exec(
        `drop schema if exists "${schema}"; alter schema ${READY_SCHEMA} rename to "${schema}"`,
      );
    },
  };
}
