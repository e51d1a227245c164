import type { PGlite } from '@electric-sql/pglite';
import { nextSchema, OpenRegisters, type FreshRegisters } from './fresh-registers.js';
import { newPglite } from './new-pglite.js';

/** Registers on the embedded database, in memory. */
export function pgliteRegisters(): FreshRegisters {
  let pglite: PGlite | undefined;
  const opened = new OpenRegisters(() => ({
    kind: 'memory',
    schema: nextSchema(),
    pglite: (pglite ??= newPglite()),
  }));
  return {
    settings: opened.settings,
    open: opened.open,
    end: async () => {
      await opened.close();
      await pglite?.close();
    },
  };
}
