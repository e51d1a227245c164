import { addDays, type PlainDate } from '@kyhan/calendar';
import { summedFigures, type Figures } from '@kyhan/engine';
import type { ListedFigure } from '@kyhan/contracts';
import type { FiguresOfCycle, FiguresOfUnit } from '@kyhan/register';
import { type Language, pageWords, periodName, shortDate } from '@kyhan/words';
import type { AskedRange } from './asked-range.js';
import type { ListWish } from './list-wish.js';

/** A line of a table of figures, and a column or a bar of its chart. */
export interface FigureRow {
  readonly name: string;
  /** As short as a chart has room for. */
  readonly label: string;
  readonly figures: Figures;
  /** What the list is asked for that has just what is counted here. */
  readonly wish: ListWish;
}

/** The four classes (design, section 4), as lists can be asked for them. */
export const CLASS_FIGURES = [
  'onTime',
  'late',
  'inTime',
  'notDone',
] as const satisfies readonly ListedFigure[];

/** How many a list by this figure has. Pure; throws nothing. */
export function listedCount(figures: Figures, figure: ListedFigure): number {
  const { overdue, missed, lapsed } = figures;
  return figure === 'notDone' ? overdue + missed + lapsed : figures[figure];
}

/** Of one obligation each cycle; of all of them each month in which cycles fall due. Pure; throws nothing. */
export function periodRows(
  cycles: readonly FiguresOfCycle[],
  asked: AskedRange,
  language: Language,
): readonly FigureRow[] {
  return asked.chosen.obligationId === undefined
    ? months(cycles, asked, language)
    : cycles.map((cycle) => cycleRow(cycle, asked, language));
}

function cycleRow(
  { cycleId, periodKey, dueOn, figures }: FiguresOfCycle,
  asked: AskedRange,
  language: Language,
) {
  const due = shortDate(dueOn);
  const name = pageWords.figures.periodDue({ period: periodName(periodKey, language), due })[language];
  return { name, label: due.slice(0, DAY_AND_MONTH), figures, wish: { ...wishOf(asked), cycle: cycleId } };
}

const DAY_AND_MONTH = 'dd/MM'.length;

function months(
  cycles: readonly FiguresOfCycle[],
  asked: AskedRange,
  language: Language,
): readonly FigureRow[] {
  const { from, to } = asked.chosen;
  return [...new Set(cycles.map(({ dueOn }) => monthOf(dueOn)))].map((month) => {
    const own = cycles.filter(({ dueOn }) => monthOf(dueOn) === month);
    const [first, last] = [`${month}-01`, lastOf(month)];
    const days = { cycleDueFrom: first < from ? from : first, cycleDueTo: last > to ? to : last };
    return {
      name: periodName(month, language),
      label: shortDate(first).slice('dd/'.length),
      figures: summedFigures(own.map(({ figures }) => figures)),
      wish: { ...wishOf(asked), ...days },
    };
  });
}

/** Each unit that owes something, by name; whoever is only asked stands in no comparison. Pure; throws nothing. */
export function unitRows(
  units: readonly FiguresOfUnit[],
  asked: AskedRange,
  nameOf: (unit: FiguresOfUnit) => string,
): readonly FigureRow[] {
  return units
    .filter(({ figures }) => figures.assigned > 0)
    .map((unit) => {
      const name = nameOf(unit);
      return { name, label: name, figures: unit.figures, wish: { ...wishOf(asked), unit: unit.unitId } };
    });
}

/** The list that has all that a page of figures shows. Pure; throws nothing. */
export function wishOf({ plan, chosen: { obligationId, from, to } }: AskedRange): ListWish {
  const range = { plan: plan.slug, cycleDueFrom: from, cycleDueTo: to };
  return obligationId === undefined ? range : { ...range, obligation: obligationId };
}

function monthOf(day: PlainDate): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The day before the first of the next month: no month has more than 31 days. */
function lastOf(month: string): PlainDate {
  return addDays(`${monthOf(addDays(`${month}-01`, 31))}-01`, -1);
}
