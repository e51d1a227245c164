import type { Owed } from '@kyhan/client';
import { planNames } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

/** The name of the unit that owes. */
export function unitName({ plan, assignment }: Owed, language: Language, unitId = assignment.unitId): string {
  return planNames(plan).unitName(unitId)[language];
}
