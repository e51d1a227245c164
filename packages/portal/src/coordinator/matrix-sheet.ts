import { localDate } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import type { UnitPeriodMatrix } from '@kyhan/register';
import { type Language, nowCalled, pageWords, saidIn, withNowCalled } from '@kyhan/words';
import { columnNames } from './column-names.js';
import { cellWords } from './cell-words.js';

interface MatrixSheetProps {
  readonly plan: Plan;
  readonly matrix: UnitPeriodMatrix;
  readonly now: number;
  readonly language: Language;
}

/** The matrix as a table: each cell says in words what its sign stands for, step by step. Pure; throws nothing. */
export function matrixSheet({ plan, matrix, now, language }: MatrixSheetProps) {
  const on = localDate(now, plan.timeZone);
  return {
    name: saidIn(pageWords.overview, language).region,
    head: [pageWords.assignmentFacts.unit[language], ...matrix.columns.map(columnNames(plan, language))],
    rows: matrix.rows.map(({ unitId, name, cells }) => [
      withNowCalled(name, nowCalled({ newest: plan, unitId, on }))[language],
      ...cells.map((cell, place) => cellWords(cell, { now, language, plan, column: matrix.columns[place] })),
    ]),
  };
}
