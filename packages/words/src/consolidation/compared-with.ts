import type { ConsolidatedFigures } from '@kyhan/contracts';
import type { Language } from '../language.js';
import { periodWords } from '../period-name.js';
import { saidIn } from '../said-in.js';
import { CONSOLIDATION_WORDS } from './consolidation-words.js';

/** Whom the change compares, in sentences; none where there is nothing to compare with. Pure; throws nothing. */
export function comparedWith({ before }: ConsolidatedFigures, language: Language): string[] {
  if (before === undefined) return [];
  const words = saidIn(CONSOLIDATION_WORDS, language);
  const names = (units: typeof before.joined) => units.map(({ unitName }) => unitName[language]).join('; ');
  return [
    words.same({ period: periodWords(before.periodKey, before.periodFrom), count: before.same.length }),
    ...(before.joined.length === 0 ? [] : [words.joined({ names: names(before.joined) })]),
    ...(before.left.length === 0 ? [] : [words.left({ names: names(before.left) })]),
  ];
}
