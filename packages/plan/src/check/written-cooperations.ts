import { itemsOf, partOf } from './part-of.js';

/** A line of a plan file that says who cooperates, as it is written, and where. */
export interface WrittenCooperation {
  readonly written: unknown;
  readonly path: readonly PropertyKey[];
}

/** All of them of an obligation: of its steps, then of itself. Pure; throws nothing. */
export function writtenCooperations(obligation: unknown): readonly WrittenCooperation[] {
  const of = (holder: unknown, path: readonly PropertyKey[]) =>
    itemsOf(partOf(holder, 'cooperate')).map((written, k) => ({ written, path: [...path, 'cooperate', k] }));
  const steps = itemsOf(partOf(obligation, 'steps'));
  return [...steps.flatMap((step, j) => of(step, ['steps', j])), ...of(obligation, [])];
}
