import { nextSchema, OpenRegisters, type FreshRegisters } from './fresh-registers.js';
import { migratedPglite, type MigratedPglite } from './migrated-pglite.js';

/** Registers on the embedded database, in memory. */
export function pgliteRegisters(): FreshRegisters {
  let database: MigratedPglite | undefined;
  const begun = () => (database ??= migratedPglite());
  const opened = new OpenRegisters(
    () => ({ kind: 'memory', schema: nextSchema(), pglite: begun().pglite }),
    async (settings) => {
      await begun().give(settings.schema ?? '');
      return settings;
    },
  );
  return {
    settings: opened.settings,
    open: opened.open,
    end: async () => {
      await opened.close();
      await database?.pglite.close();
    },
  };
}
