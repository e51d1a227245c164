import type { ConsolidatedFigures } from '@kyhan/contracts';
import { cycleFileNameOf } from '@kyhan/plan/ids';
import type { Language } from '../language.js';
import { CONSOLIDATION_WORDS } from './consolidation-words.js';

/** What files of a consolidation are called, without their endings. Pure; throws nothing. */
export function consolidationFileName(
  { cycleId }: Pick<ConsolidatedFigures, 'cycleId'>,
  language: Language,
): string {
  return `${CONSOLIDATION_WORDS.fileName[language]}-${cycleFileNameOf(cycleId)}`;
}
