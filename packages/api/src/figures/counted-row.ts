import { addDays, type PlainDate } from '@kyhan/calendar';
import type { CountedFigure } from '@kyhan/contracts';
import type { Figures } from '@kyhan/engine';
import type { PlanNames } from '@kyhan/plan';
import type { FiguresOfCycle, FiguresOfMonth, FiguresOfUnit } from '@kyhan/register';
import { type InBoth, pageWords, periodWords, shortDate } from '@kyhan/words';

/** What is counted: of which plan, of all its obligations or of one, in cycles that fall due in these days. */
export interface FigureRange {
  readonly planSlug: string;
  readonly obligationId?: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A line of a table of figures, and a column or a bar of its chart. */
export interface CountedRow {
  /** Of a unit or a cycle its id; of a month `YYYY-MM`. */
  readonly key: string;
  readonly name: InBoth;
  /** As short as a chart has room for. */
  readonly label?: string;
  readonly figures: Figures;
  /** What the list of assignments is asked for that has just what is counted here. */
  readonly filter: CountedFilter;
}

type Narrowed = 'obligation' | 'cycle' | 'unit' | 'cycleDueFrom' | 'cycleDueTo';
type CountedFilter = { readonly plan: string } & { readonly [Name in Narrowed]?: string };

/** How many a list by this figure has. Pure; throws nothing. */
export function listedCount(figures: Figures, figure: CountedFigure): number {
  const { overdue, missed, lapsed } = figures;
  return figure === 'notDone' ? overdue + missed + lapsed : figures[figure];
}

const DAY_AND_MONTH = 'dd/MM'.length;

/** A cycle of one obligation. Pure; throws nothing. */
export function cycleRow(
  { cycleId, obligationId, periodKey, dueOn, figures }: FiguresOfCycle,
  range: FigureRange,
  { firstDay }: Pick<PlanNames, 'firstDay'>,
): CountedRow {
  const due = shortDate(dueOn);
  const period = periodWords(periodKey, firstDay(obligationId, periodKey));
  return {
    key: cycleId,
    name: pageWords.figures.periodDue({ period, due }),
    label: due.slice(0, DAY_AND_MONTH),
    figures,
    filter: { ...countedFilter(range), cycle: cycleId },
  };
}

/** A month in which cycles of any obligation fall due. Pure; throws nothing. */
export function monthRow({ month, figures }: FiguresOfMonth, range: FigureRange): CountedRow {
  const { from, to } = range;
  const [first, last] = [`${month}-01`, lastOf(month)];
  const days = { cycleDueFrom: first < from ? from : first, cycleDueTo: last > to ? to : last };
  return {
    key: month,
    name: periodWords(month),
    label: shortDate(first).slice('dd/'.length),
    figures,
    filter: { ...countedFilter(range), ...days },
  };
}

/** Each unit that owes or contributes something, by name; whoever is only asked stands in no comparison. Pure; throws nothing. */
export function unitRows(
  units: readonly FiguresOfUnit[],
  range: FigureRange,
  nameOf: (unit: FiguresOfUnit) => InBoth,
): readonly CountedRow[] {
  return units
    .filter(({ figures }) => figures.assigned > 0 || figures.contributions > 0)
    .map((unit) => {
      const { unitId, figures } = unit;
      return { key: unitId, name: nameOf(unit), figures, filter: { ...countedFilter(range), unit: unitId } };
    });
}

/** The list that has all that is counted. Pure; throws nothing. */
export function countedFilter({ planSlug, obligationId, from, to }: FigureRange): CountedFilter {
  const range = { plan: planSlug, cycleDueFrom: from, cycleDueTo: to };
  return obligationId === undefined ? range : { ...range, obligation: obligationId };
}

/** The day before the first of the next month: no month has more than 31 days. */
export function lastOf(month: string): PlainDate {
  const next = addDays(`${month}-01`, 31).slice(0, 'YYYY-MM'.length);
  return addDays(`${next}-01`, -1);
}
