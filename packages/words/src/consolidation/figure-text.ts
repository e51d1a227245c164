import type { Language } from '../language.js';
import { shownValue } from '../shown-value.js';

/** A number as tables of a consolidation show it; a dash where there is none. Pure; throws nothing. */
export function figureText(value: number | undefined, language: Language): string {
  return value === undefined ? '–' : shownValue({ field: { type: 'number' }, value, language });
}
