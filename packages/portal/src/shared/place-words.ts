import { planNames, type Plan } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

/** Where a role holds, by ids. */
interface Place {
  readonly planSlug?: string | undefined;
  readonly unitId?: string | undefined;
}

/** The unit by its name and the plan by its number; by their ids where no plan knows them. Pure; throws nothing. */
export function placeWords(
  plans: readonly Plan[],
  { planSlug, unitId }: Place,
  language: Language,
): string[] {
  const plan = plans.find(({ slug }) => slug === planSlug);
  const names = planNames(...(plan === undefined ? [] : [plan]));
  return [
    ...(unitId === undefined ? [] : [names.unitName(unitId)[language]]),
    ...(planSlug === undefined ? [] : [plan?.plan ?? planSlug]),
  ];
}
