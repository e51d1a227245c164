import type { Draft } from './draft.js';
import { OBLIGATION_KINDS } from '../plan.js';
import { entriesOf, itemsOf, partOf, textOf } from './part-of.js';

/** The names that a draft declares, also in parts that are otherwise wrong. */
export interface DraftNames {
  /** Absent where the units could not be read. */
  readonly units: ReadonlySet<string> | undefined;
  readonly groups: ReadonlySet<string>;
  /** Units and groups: what an audience may name. */
  readonly audience: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** Each obligation says on what it rests, with clause and quote. */
  readonly isEvidenceRequired: boolean;
}

/** The document that an obligation cites where it names none and the plan lists none. */
const THE_PLAN = 'plan';

export function draftNames({ source, units }: Draft): DraftNames {
  const { value } = source;
  const unitIds = units && new Set(idsOf(units.items));
  const groups = new Set(entriesOf(partOf(value, 'groups')).map(([name]) => name));
  return {
    units: unitIds,
    groups,
    audience: new Set([...(unitIds ?? []), ...groups]),
    policies: new Set(entriesOf(partOf(value, 'policies')).map(([name]) => name)),
    isEvidenceRequired: partOf(value, 'evidence') === 'required',
    kinds: new Set([...OBLIGATION_KINDS, ...entriesOf(partOf(value, 'kinds')).map(([name]) => name)]),
    sources: new Set([THE_PLAN, ...idsOf(itemsOf(partOf(value, 'sources')))]),
  };
}

function idsOf(items: readonly unknown[]): string[] {
  return items.map((item) => textOf(partOf(item, 'id'))).filter((id) => id !== undefined);
}
