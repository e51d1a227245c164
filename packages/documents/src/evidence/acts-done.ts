import { isoOf } from './iso-of.js';
import type { PlacedFact } from './placed-fact.js';

/** Something that was done with what is owed. */
export interface ActDone {
  /** `submit`: a version was handed in; otherwise what the act of the unit is. */
  readonly type: string;
  /** When it was stored: plan time, ISO. */
  readonly at: string;
  /** Who did it: by a link, signed in, by a program, or whoever entered it for the unit. */
  readonly actor: string;
  readonly checkpoint: number | null;
}

/**
 * The versions and acts of an assignment, the first one first, whoever did them: which person or program acts for which
 * unit is not in a bundle. Pure; throws nothing.
 */
export function actsDone(ofAssignment: readonly PlacedFact[]): ActDone[] {
  return ofAssignment
    .filter(({ aspect }) => aspect === 'written')
    .flatMap(({ table, columns, checkpoint }) => {
      const type = typeOf(table, columns['act']);
      if (type === undefined) return [];
      return [{ type, at: isoOf(columns['stored_at']), actor: String(columns['actor']), checkpoint }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

function typeOf(table: string, act: unknown): string | undefined {
  if (table === 'submissions') return 'submit';
  return table === 'unit_acts' ? String((act as { readonly type?: unknown } | undefined)?.type) : undefined;
}
