import { isoOf } from './iso-of.js';
import type { PlacedFact } from './placed-fact.js';

/** By which act what was typed by mistake went, and when. */
export interface PurgedByAct {
  readonly act: number;
  /** Plan time, ISO. */
  readonly at: string;
  readonly checkpoint: number | null;
}

/** Where a value lies. */
interface ValuePlace {
  readonly table: string;
  /** As its leaf has it. */
  readonly key: string;
  readonly column: string;
}

interface Told {
  readonly type?: unknown;
  readonly purge?: unknown;
  readonly values?: readonly ValuePlace[];
}

/** Which act took a value, by what cycles tell of purges; undefined where none did. Pure; throws nothing. */
export function toldPurges(facts: readonly PlacedFact[]): (place: ValuePlace) => PurgedByAct | undefined {
  const acts = new Map<string, PurgedByAct>();
  for (const { table, columns, checkpoint } of facts) {
    const told = (table === 'events' ? (columns['fact'] ?? {}) : {}) as Told;
    if (told.type !== 'cycle-purged' || !Array.isArray(told.values)) continue;
    for (const place of told.values)
      acts.set(nameOf(place), { act: Number(told.purge), at: isoOf(columns['at']), checkpoint });
  }
  return (place) => acts.get(nameOf(place));
}

function nameOf({ table, key, column }: ValuePlace): string {
  return JSON.stringify([table, key, column]);
}
