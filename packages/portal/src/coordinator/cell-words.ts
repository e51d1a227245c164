import type { Plan } from '@kyhan/plan';
import type { MatrixCell, UnitPeriodMatrix } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';
import { statusInWords } from '../shared/status-in-words.js';

interface CellPlace {
  readonly now: number;
  readonly language: Language;
  readonly plan: Plan;
  readonly column: UnitPeriodMatrix['columns'][number] | undefined;
}

/** How a cell stands, in words: of several steps each by its name. Pure; throws nothing. */
export function cellWords(cell: readonly MatrixCell[], { now, language, plan, column }: CellPlace): string {
  const steps = plan.obligations.find(({ id }) => id === column?.obligationId)?.steps ?? [];
  const told = cell.map(({ stepId, facts }) => {
    const status = statusInWords({ facts, now, language, asked: facts.asked });
    const said = facts.contribution ? pageWords.contributions.sign({ said: status })[language] : status;
    const step = cell.length > 1 && !facts.contribution ? steps.find(({ id }) => id === stepId) : undefined;
    return step === undefined
      ? said
      : `${pageWords.overview.step({ title: step.title[language] })[language]} ${said}`;
  });
  return told.join('; ');
}
