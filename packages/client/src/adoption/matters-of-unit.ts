import type { AdoptableMatter } from './adoptable-matter.js';

/**
 * Which of these matters a line means that names this unit. A unit that holds its own work and its predecessor's is named
 * for its own; for the other the one that owed it before is. Pure; throws nothing.
 */
export function mattersOfUnit(matters: readonly AdoptableMatter[], unitId: string): AdoptableMatter[] {
  const held = matters.filter((one) => one.unitId === unitId);
  const named = held.length > 0 ? held : matters.filter((one) => one.formerUnitIds.includes(unitId));
  const own = named.filter(({ formerUnitIds }) => formerUnitIds.length === 0);
  return named.filter((one) => own.includes(one) || !own.some(({ stepId }) => stepId === one.stepId));
}
