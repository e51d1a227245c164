import { planNames, type Plan } from '@kyhan/plan';
import type { UnitPeriodMatrix } from '@kyhan/register';
import { type Language, pageWords, periodName, shortDue } from '@kyhan/words';

type Column = UnitPeriodMatrix['columns'][number];

/** What each cycle of a matrix is called, with its day. Pure; throws nothing. */
export function columnNames(plan: Plan, language: Language): (column: Column) => string {
  const names = planNames(plan);
  return ({ obligationId, periodKey, ...due }) => {
    const title = names.obligationTitle(obligationId)[language];
    const period = periodName(periodKey, language, names.firstDay(obligationId, periodKey));
    const said = { period, due: shortDue(due, plan.timeZone) };
    return pageWords.overview.columnOf({ title, ...said })[language];
  };
}
