import type { PortalDependencies } from '@kyhan/api';
import { meetingsOfUnits } from '@kyhan/client';
import { dueIcs, type DueEvent } from '@kyhan/documents';
import type { Plan } from '@kyhan/plan';
import { stepKeyOf } from '@kyhan/plan/ids';
import { daysOfSteps, getPlan, getPlanVersion, type DayOfStep } from '@kyhan/register';
import { dueDay, ICS_WORDS, periodWords, plainLine, sameInBoth, type Language } from '@kyhan/words';
import { pathWith } from '../shared/path-with.js';
import { workTitle } from '../shared/work-title.js';
import { DAYS_KEPT_MS } from './days-kept-ms.js';
import { meetingInCalendar } from './meeting-in-calendar.js';

interface PlanCalendarWish {
  readonly planSlug: string;
  readonly language: Language;
}

/**
 * What all units owe in a plan, open or due within the last 400 days, as an iCalendar: a step of a cycle is one event,
 * and one more for each other day that some units have of it; what nobody owes any more is cancelled. The same register
 * gives the same text, whenever it is asked.
 * @throws KyhanError PLAN_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function calendarOfPlan(
  dependencies: PortalDependencies,
  { planSlug: slug, language }: PlanCalendarWish,
): Promise<string> {
  const { register, now } = dependencies;
  const since = now() - DAYS_KEPT_MS;
  const { plan: newest } = await getPlan(register, slug);
  const days = await daysOfSteps(register, { planSlug: slug, since });
  const versions = [...new Set(days.map(({ planVersion }) => planVersion))];
  const plans = new Map<number, Plan>();
  for (const version of versions)
    plans.set(version, (await getPlanVersion(register, { slug, version })).plan);
  const events = stepsOf(days).flatMap((step) =>
    stepEvents(step, {
      dependencies,
      language,
      plan: plans.get(step[0]?.planVersion ?? 0) ?? newest,
    }),
  );
  const unitIds = newest.units.map(({ id }) => id);
  const met = await meetingsOfUnits(register, { planSlug: slug, unitIds, since });
  return dueIcs(events, {
    language,
    madeAt: now(),
    cancelled: false,
    name: plainLine(ICS_WORDS.calendar({ number: newest.plan, title: newest.title })[language]),
    meetings: met.map((meeting) => meetingInCalendar(dependencies, meeting, language)),
  });
}

/** The days of each step of each cycle, in the order in which they come. */
function stepsOf(days: readonly DayOfStep[]): readonly (readonly DayOfStep[])[] {
  const steps = new Map<string, DayOfStep[]>();
  for (const day of days) {
    const key = stepKeyOf(day);
    const known = steps.get(key);
    if (known === undefined) steps.set(key, [day]);
    else known.push(day);
  }
  return [...steps.values()];
}

interface Telling {
  readonly dependencies: PortalDependencies;
  readonly language: Language;
  readonly plan: Plan;
}

/** The first day on which somebody owes it bears the UID of the step: moved for all, it is the same event. */
function stepEvents(step: readonly DayOfStep[], telling: Telling): DueEvent[] {
  const owed = step.filter(({ units }) => units > 0);
  const [first, ...others] = owed.length > 0 ? owed : step.slice(0, 1);
  if (first === undefined) return [];
  return [
    dayEvent(first, stepKeyOf(first), telling),
    ...others.map((day) => dayEvent(day, `${stepKeyOf(day)}-${day.dueOn}`, telling)),
  ];
}

function dayEvent(day: DayOfStep, id: string, { dependencies, language, plan }: Telling): DueEvent {
  const { cycleId, periodKey, periodFrom, dueOn, dueAt, units, waitedFor, sequence, lastEventAt } = day;
  const { timeZone } = plan;
  const title = sameInBoth(titleOf(plan, day, language));
  const work = ICS_WORDS.summary({ title, period: periodWords(periodKey, periodFrom) });
  const told = [
    ICS_WORDS.due({ due: dueDay({ dueOn, dueAt, timeZone }) }),
    ICS_WORDS.units({ units, waitedFor }),
  ];
  return {
    id,
    sequence,
    summary: plainLine(ICS_WORDS.ofUnits({ work, units })[language]),
    description: told.map((line) => line[language]).join('\n'),
    url: `${dependencies.publicUrl}${pathWith('/assignments', { cycle: cycleId })}`,
    dueOn,
    dueAt,
    timeZone,
    madeAt: lastEventAt,
    cancelled: units === 0,
  };
}

function titleOf(plan: Plan, { obligationId, stepId }: DayOfStep, language: Language): string {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const step = obligation?.steps.find(({ id }) => id === stepId);
  return obligation === undefined || step === undefined
    ? obligationId
    : workTitle({ obligation, step }, language);
}
