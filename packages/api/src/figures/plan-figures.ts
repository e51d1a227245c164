import { localDate, type PlainDate } from '@kyhan/calendar';
import { summedFigures, type Figures, type Reach } from '@kyhan/engine';
import { planNames, type Plan } from '@kyhan/plan';
import {
  figuresByCycle,
  figuresByMonth,
  figuresByUnit,
  type FiguresOfUnit,
  type Register,
} from '@kyhan/register';
import { type InBoth, nowCalled, withNowCalled } from '@kyhan/words';
import { cycleRow, lastOf, monthRow, unitRows, type FigureRange, type CountedRow } from './counted-row.js';

/** Which figures of a plan, and as of when: plan time, epoch milliseconds. */
export interface AskedFigures {
  /** The newest version. */
  readonly plan: Plan;
  readonly range: FigureRange;
  readonly within: readonly Reach[];
  readonly now: number;
}

/** How a plan was carried out, told apart by period and by unit; both come to the same. */
export interface PlanFigures {
  /** Of one obligation each cycle; of all of them each month in which cycles fall due. */
  readonly period: readonly CountedRow[];
  readonly unit: readonly CountedRow[];
  /** Of all, also of bodies that are asked and stand in no row. */
  readonly all: Figures;
}

/**
 * The one place where figures by period and unit come from, for pages, files, the API and the command line alike.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function planFigures(
  register: Register,
  { plan, range, within, now }: AskedFigures,
): Promise<PlanFigures> {
  const { from: cycleDueFrom, to: cycleDueTo, ...counted } = range;
  const filter = { ...counted, within, cycleDueFrom, cycleDueTo };
  const asked = { filter, now };
  const names = planNames(plan);
  const period =
    range.obligationId === undefined
      ? (await figuresByMonth(register, asked)).map((month) => monthRow(month, range))
      : (await figuresByCycle(register, asked)).map((cycle) => cycleRow(cycle, range, names));
  const units = await figuresByUnit(register, asked);
  return {
    period,
    unit: unitRows(units, range, unitName(plan, now)),
    all: summedFigures(period.map(({ figures }) => figures)),
  };
}

function unitName(plan: Plan, now: number): (unit: FiguresOfUnit) => InBoth {
  const on = localDate(now, plan.timeZone);
  return ({ unitId, name }) => withNowCalled(name, nowCalled({ newest: plan, unitId, on }));
}

/** The month of a year ago and the present one are whole, so that like is beside like: plain dates in the plan's zone. Pure; throws nothing. */
export function aYearBack(today: PlainDate): { from: PlainDate; to: PlainDate } {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(5, 'YYYY-MM'.length)];
  return { from: `${year - 1}-${month}-01`, to: lastOf(today.slice(0, 'YYYY-MM'.length)) };
}
