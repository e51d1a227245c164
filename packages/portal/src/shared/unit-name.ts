import type { Owed } from '@kyhan/api';
import type { Language } from '@kyhan/words';

/** The name of the unit that owes. */
export function unitName({ plan, assignment }: Owed, language: Language, unitId = assignment.unitId): string {
  return plan.units.find(({ id }) => id === unitId)?.name[language] ?? unitId;
}
