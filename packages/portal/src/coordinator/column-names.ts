import type { Plan } from '@kyhan/plan';
import type { UnitPeriodMatrix } from '@kyhan/register';
import { type Language, pageWords, periodName, shortDue } from '@kyhan/words';

type Column = UnitPeriodMatrix['columns'][number];

/** What each cycle of a matrix is called, with its day. Pure; throws nothing. */
export function columnNames(plan: Plan, language: Language): (column: Column) => string {
  return ({ obligationId, periodKey, ...due }) => {
    const title = plan.obligations.find(({ id }) => id === obligationId)?.title[language] ?? obligationId;
    const said = { period: periodName(periodKey, language), due: shortDue(due, plan.timeZone) };
    return pageWords.overview.columnOf({ title, ...said })[language];
  };
}
