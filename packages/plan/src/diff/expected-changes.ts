import { localDate, type DateRange, type PlainDate, type WorkingCalendar } from '@kyhan/calendar';
import { cycleOpenings, type CycleOpening } from '../expected-cycles.js';
import { cycleIdOf, readCycleId } from '../ids.js';
import type { Plan } from '../plan.js';
import type { MoveCause } from './open-cycle-now.js';

/** Opening and due day of an expected cycle. */
interface ExpectedDays {
  readonly opensOn: PlainDate;
  readonly dueOn: PlainDate;
}

/** What can become of a cycle that is still to be opened. */
export const COMING_CHANGES = ['appears', 'vanishes', 'moves'] as const;

/** A cycle that is still to be opened and whose days change, or that one version alone expects. */
export interface ExpectedChange {
  readonly obligation: string;
  readonly period: string;
  readonly change: (typeof COMING_CHANGES)[number];
  readonly before?: ExpectedDays;
  readonly after?: ExpectedDays;
  /** For a cycle that moves: the rules are the same and the calendar is another, or a rule changed. */
  readonly because?: MoveCause;
}

/** A plan with the calendar that its days are counted in. */
export interface CountedPlan {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
}

/** The changes among cycles that one of the versions lets fall due in the range, by due day. */
export function expectedChanges(before: CountedPlan, after: CountedPlan, range: DateRange): ExpectedChange[] {
  const { slug } = after.plan;
  const [was, is] = [daysByCycle(slug, before), daysByCycle(slug, after)];
  const corrected = daysByCycle(slug, { plan: before.plan, calendar: after.calendar });
  const isNear = (days: ExpectedDays | undefined) =>
    days !== undefined && days.dueOn >= range.from && days.dueOn <= range.to;
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => isNear(was.get(id)) || isNear(is.get(id)))
    .flatMap((id) => change(id, { was: was.get(id), is: is.get(id), corrected: corrected.get(id) }))
    .sort(byDueDay);
}

interface Versions {
  readonly was: ExpectedDays | undefined;
  readonly is: ExpectedDays | undefined;
  /** By the old rules and the new calendar. */
  readonly corrected: ExpectedDays | undefined;
}

function change(cycleId: string, { was, is, corrected }: Versions): ExpectedChange[] {
  const { obligationId: obligation = '', periodKey: period = '' } = readCycleId(cycleId) ?? {};
  const which = { obligation, period };
  if (was === undefined) return is === undefined ? [] : [{ ...which, change: 'appears', after: is }];
  if (is === undefined) return [{ ...which, change: 'vanishes', before: was }];
  if (isSameDays(was, is)) return [];
  const because = isSameDays(corrected, is) ? 'calendar-corrected' : 'rule-changed';
  return [{ ...which, change: 'moves', before: was, after: is, because }];
}

function isSameDays(a: ExpectedDays | undefined, b: ExpectedDays): boolean {
  return a?.opensOn === b.opensOn && a.dueOn === b.dueOn;
}

/** By the id of the cycle under one name of the plan, which both versions bear. */
function daysByCycle(planSlug: string, { plan, calendar }: CountedPlan): Map<string, ExpectedDays> {
  const days = ({ opensAt, dueOn }: CycleOpening) => ({ opensOn: localDate(opensAt, plan.timeZone), dueOn });
  return new Map(
    cycleOpenings(plan, calendar).map((opening) => [cycleIdOf({ planSlug, ...opening }), days(opening)]),
  );
}

function byDueDay(a: ExpectedChange, b: ExpectedChange): number {
  const dueOn = ({ before, after }: ExpectedChange) => (after ?? before)?.dueOn ?? '';
  return dueOn(a).localeCompare(dueOn(b)) || a.obligation.localeCompare(b.obligation);
}
