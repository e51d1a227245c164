import type { AdoptableMatter } from './adoptable-matter.js';

/** Whose name a line has that means this matter alone, among all of them. Pure; throws nothing. */
export function namedUnit(matter: AdoptableMatter, matters: readonly AdoptableMatter[]): string {
  const [first] = matter.formerUnitIds;
  if (first === undefined) return matter.unitId;
  const isAlone = !matters.some((other) => other !== matter && isSame(other, matter));
  return isAlone ? matter.unitId : first;
}

function isSame(one: AdoptableMatter, other: AdoptableMatter): boolean {
  return (
    one.unitId === other.unitId &&
    one.obligationId === other.obligationId &&
    one.periodKey === other.periodKey &&
    one.stepId === other.stepId
  );
}
