import { addDays, cycleDay, periodsEndingIn, type Period, type PlainDate } from '@kyhan/calendar';
import { planCalendar } from './plan-calendar.js';
import type { Plan } from './plan.js';
import type { PaperKind } from './papers/paper-schedule.js';

/** A paper that is to be signed: about which period, and since which day its draft waits. */
export interface PlannedPaper {
  readonly paper: PaperKind;
  readonly period: Period;
  readonly draftedOn: PlainDate;
}

/** Periods end no farther than this from the day on which something is drafted about them. */
const FAR = 800;

/**
 * The papers whose draft waits on a day: of each schedule the newest, since a letter about a week that is over urges
 * nobody. Nothing is drafted about what ended before the plan was kept, or begins after it is over. Days are plain dates
 * in the plan's zone. Pure.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
export function plannedPapers(plan: Plan, today: PlainDate, keptFrom: PlainDate): readonly PlannedPaper[] {
  const calendar = planCalendar(plan);
  const { inForce, timeZone: zone, papers = [] } = plan;
  const newest = papers.flatMap(({ paper, period: type, drafted }) => {
    const range = { from: addDays(today, -FAR), to: addDays(today, FAR) };
    const due = periodsEndingIn({ type }, range)
      .map((period) => ({ paper, period, draftedOn: cycleDay(drafted, { period, calendar, zone }).on }))
      .filter(({ draftedOn }) => draftedOn <= today)
      .filter(
        ({ draftedOn, period: { from, to } }) =>
          draftedOn >= keptFrom && to >= keptFrom && from <= inForce.to,
      );
    return due.slice(-1);
  });
  const seen = new Set<string>();
  return newest.filter(({ paper, period: { key } }) => {
    const name = `${paper} ${key}`;
    return !seen.has(name) && seen.add(name);
  });
}
