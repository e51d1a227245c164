import { localDate } from '@kyhan/calendar';
import type { Owed } from '@kyhan/client';
import { officeOn, planNames } from '@kyhan/plan';
import { type InBoth, type Language, pageWords } from '@kyhan/words';

/** The name of the unit that owes, as the version of its cycle has it; one that came later is called as in the newest. */
export function unitName(
  { plan, newest, assignment }: Owed,
  language: Language,
  unitId = assignment.unitId,
): string {
  return planNames(plan, newest).unitName(unitId)[language];
}

/** The name of who coordinates at a time of the plan. Pure; throws nothing. */
export function coordinatorName(owed: Owed, language: Language, now: number): string {
  const { newest } = owed;
  return unitName(owed, language, officeOn(newest, localDate(now, newest.timeZone)).coordinator);
}

/** The same of who owes, in both languages. Pure; throws nothing. */
export function unitThatOwes({ plan, newest, assignment: { unitId } }: Owed): InBoth {
  return planNames(plan, newest).unitName(unitId);
}

/** In which plan people act on it, and how its units are called there. Pure; throws nothing. */
export function namedIn({ plan, newest }: Owed) {
  return { planSlug: plan.slug, unitName: planNames(plan, newest).unitName };
}

/** Whose the work is, as the unit says that contests it. */
export function proposedUnit(owed: Owed, language: Language, unitId: string): string {
  const unit = { vi: unitName(owed, 'vi', unitId), en: unitName(owed, 'en', unitId) };
  return pageWords.unitActs.proposes({ unit })[language];
}
