import type { PlainDate } from '@kyhan/calendar';
import type { Owed } from '@kyhan/client';
import { planNames, successionOf } from '@kyhan/plan';
import { type Language, pageWords } from '@kyhan/words';

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

/** Whose the work is, as the unit says that contests it. */
export function proposedUnit(owed: Owed, language: Language, unitId: string): string {
  const unit = { vi: unitName(owed, 'vi', unitId), en: unitName(owed, 'en', unitId) };
  return pageWords.unitActs.proposes({ unit })[language];
}
