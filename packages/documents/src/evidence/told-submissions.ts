import type { EvidenceValues } from './evidence-values.js';
import { isoOf } from './iso-of.js';
import type { PlacedFact } from './placed-fact.js';
import { toldPurges, type PurgedByAct } from './told-purges.js';

/** A file of a version; its content lies in the bundle under its hash, for whoever may see it. */
interface ToldFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** It shows the signed paper. */
  readonly isDocument: boolean;
  readonly checkpoint: number | null;
}

/** One version of what was handed in. */
export interface ToldSubmission {
  readonly submissionId: string;
  readonly version: number;
  readonly storedAt: string;
  readonly actor: string;
  readonly channel: string;
  readonly nil: boolean;
  readonly onTime: boolean;
  /** How and when it had reached who coordinates, who entered it for the unit. */
  readonly onBehalf?: unknown;
  /** Why it was entered for the unit, and number and day of its paper. */
  readonly entered?: unknown;
  /** The unit's own signed paper: number, sign, day, signatory. */
  readonly document?: unknown;
  readonly values?: unknown;
  readonly note?: unknown;
  /** What was there and is not told: erased, purged, or not for whoever asked. */
  readonly untold: readonly string[];
  /** Which of that was typed by mistake and went by an act. */
  readonly purged?: readonly (PurgedByAct & { readonly name: string })[];
  readonly files: readonly ToldFile[];
  /** The hash on the receipt. */
  readonly receipt: string;
  readonly checkpoint: number | null;
}

const COMMITTED = [
  ['values', 'values_commitment', 'form_values'],
  ['note', 'note_commitment', 'note'],
  ['entered', 'entry_commitment', 'entry_said'],
  ['document', 'document_commitment', 'document'],
] as const;

/** The versions of an assignment, the first one first. Pure; throws nothing. */
export function toldSubmissions(
  ofAssignment: readonly PlacedFact[],
  facts: readonly PlacedFact[],
  values: EvidenceValues,
): ToldSubmission[] {
  return ofAssignment
    .filter(({ table, aspect }) => table === 'submissions' && aspect === 'written')
    .toSorted((a, b) => Number(a.columns['version']) - Number(b.columns['version']))
    .map((one) => toldSubmission(one, facts, values));
}

function toldSubmission(
  { table, key, columns, checkpoint }: PlacedFact,
  facts: readonly PlacedFact[],
  values: EvidenceValues,
): ToldSubmission {
  const there = COMMITTED.filter(([, column]) => columns[column] !== undefined);
  const told = there.flatMap(([name, column]) => {
    const value = values.of(columns[column]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const names = new Set<string>(told.map(([name]) => name));
  const purgedBy = toldPurges(facts);
  const purged = there.flatMap(([name, , column]) => {
    const act = purgedBy({ table, key, column });
    return act === undefined ? [] : [{ name, ...act }];
  });
  return {
    submissionId: String(columns['submission_id']),
    version: Number(columns['version']),
    storedAt: isoOf(columns['stored_at']),
    actor: String(columns['actor']),
    channel: String(columns['channel']),
    nil: columns['nil'] === true,
    onTime: columns['on_time'] === true,
    ...(columns['on_behalf'] === undefined ? {} : { onBehalf: columns['on_behalf'] }),
    ...Object.fromEntries(told),
    untold: there.flatMap(([name]) => (names.has(name) ? [] : [name])),
    ...(purged.length === 0 ? {} : { purged }),
    files: filesOf(columns['submission_id'], facts),
    receipt: String(columns['hash']),
    checkpoint,
  };
}

function filesOf(submissionId: unknown, facts: readonly PlacedFact[]): ToldFile[] {
  return facts
    .filter(({ table, columns }) => table === 'submission_files' && columns['submission_id'] === submissionId)
    .map(({ columns, checkpoint }) => ({
      name: String(columns['name']),
      size: Number(columns['size']),
      sha256: String(columns['sha256']),
      isDocument: columns['is_document'] === true,
      checkpoint,
    }));
}
