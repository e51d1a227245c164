import type { PlanWords } from './plan-words.js';

/** One key of the plan file with what stood there and what stands there; absent: nothing did. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

interface ChangedPart {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

/** Parts of one kind, by id. */
export interface PartChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedPart[];
}

/** Parts by id, worded as the plan file writes them. */
export type WordedParts = ReadonlyMap<string, PlanWords>;

/** What was added, removed and changed between two sets of parts, in the order of the plan files. */
export function changedParts(before: WordedParts, after: WordedParts): PartChanges {
  const changed = [...after].flatMap(([id, words]) => {
    const was = before.get(id);
    const fields = was === undefined ? [] : changedFields(was, words);
    return fields.length === 0 ? [] : [{ id, fields }];
  });
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed,
  };
}

/** The keys whose values differ, those of the newer first. */
export function changedFields(before: PlanWords, after: PlanWords): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}

/** Whether two plain values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}
