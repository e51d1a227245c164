import type { PlainDate } from '@kyhan/calendar';
import type { Owed } from '@kyhan/client';
import { planNames, successionOf } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

/** The name of the unit that owes, as the version of its cycle has it; one that came later is called as in the newest. */
export function unitName(
  { plan, newest, assignment }: Owed,
  language: Language,
  unitId = assignment.unitId,
): string {
  return planNames(plan, newest).unitName(unitId)[language];
}

/** What the unit that owed is called on a day after it ended; undefined where it lives, or nobody or several follow. */
export function nowCalled(owed: Owed, on: PlainDate, language: Language): string | undefined {
  const { assignment, newest, obligation } = owed;
  const succession = successionOf(newest, assignment.unitId, { date: on, scope: obligation.scope });
  return succession.kind === 'passes' ? unitName(owed, language, succession.to) : undefined;
}
