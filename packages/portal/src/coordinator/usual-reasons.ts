import type { REASONED_RULINGS, Plan } from '@kyhan/plan';
import { pageWords, type InBoth, type Language } from '@kyhan/words';

/** A ruling for which reasons are offered. */
export type ReasonedRuling = (typeof REASONED_RULINGS)[number];

/** A reason that can be chosen. */
interface OfferedReason {
  /** What the form sends: the name of one of the house's, and the text of a plan's own. */
  readonly value: string;
  readonly said: string;
}

const HOUSE: Readonly<Record<ReasonedRuling, Readonly<Record<string, InBoth>>>> = {
  return: pageWords.review.reasons,
  refuse: pageWords.rulingForms.refusals,
};

/**
 * The usual reasons that these plans have for a ruling, each once; those of the house for a plan that has none. What is
 * read is what is written then, whichever version of the plan has come since. Pure; throws nothing.
 */
export function usualReasons(
  plans: readonly Pick<Plan, 'reasons'>[],
  ruling: ReasonedRuling,
  language: Language,
): readonly OfferedReason[] {
  const own = plans.flatMap(({ reasons }) => reasons?.[ruling] ?? []).map((said) => said[language]);
  const isHouse = plans.some(({ reasons }) => reasons?.[ruling] === undefined);
  const house = isHouse ? Object.entries(HOUSE[ruling]) : [];
  return [
    ...[...new Set(own)].map((said) => ({ value: said, said })),
    ...house.map(([value, said]) => ({ value, said: said[language] })),
  ];
}

/** The usual reason that was chosen, before what was written. Pure; throws nothing. */
export function wholeReason(
  { template, reason }: { readonly template: string; readonly reason: string },
  language: Language,
): string {
  const house = Object.values(HOUSE).flatMap((reasons) => Object.entries(reasons));
  const usual = house.find(([name]) => name === template)?.[1][language] ?? template;
  return [usual.trim(), reason].filter(Boolean).join('\n');
}
