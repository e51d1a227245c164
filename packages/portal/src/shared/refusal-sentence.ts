import { problemOf } from '@kyhan/api';
import type { Refusal } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

/** Why a ruling was not carried out and what to do, from the catalogue, with the unit by its name. Pure; throws nothing. */
export function refusalSentence(
  { code, details }: Refusal,
  plans: readonly Plan[],
  language: Language,
): string {
  const unit = plans.flatMap(({ units }) => units).find(({ id }) => id === details['unit'])?.name;
  return problemOf({ code, details: unit === undefined ? details : { ...details, unit } }).message[language];
}
