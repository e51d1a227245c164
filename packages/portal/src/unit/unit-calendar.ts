import type { PortalDependencies } from '@kyhan/api';
import { meetingsOfUnits } from '@kyhan/client';
import { dueIcs, type DueEvent } from '@kyhan/documents';
import { planNames, type Plan } from '@kyhan/plan';
import { daysOfUnits, getPlan, getPlanVersion, type DayOfUnit } from '@kyhan/register';
import { dueDay, ICS_WORDS, periodWords, plainLine, sameInBoth, type Language } from '@kyhan/words';
import { DAYS_KEPT_MS } from '../feeds/days-kept-ms.js';
import { meetingInCalendar } from '../feeds/meeting-in-calendar.js';
import { workTitle } from '../shared/work-title.js';

interface CalendarWish {
  readonly planSlug: string;
  /** Whose calendar it is, and for whom that unit stands in. */
  readonly unitIds: readonly string[];
  readonly language: Language;
}

/**
 * All that a unit owes in a plan, open or due within the last 400 days, as an iCalendar; what it owes no more is
 * cancelled in it. The same register gives the same text, whenever it is asked.
 * @throws KyhanError PLAN_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function unitCalendar(dependencies: PortalDependencies, wish: CalendarWish): Promise<string> {
  const { register, now } = dependencies;
  const { planSlug: slug, unitIds, language } = wish;
  const { plan: newest } = await getPlan(register, slug);
  const days = await daysOfUnits(register, { planSlug: slug, unitIds, since: now() - DAYS_KEPT_MS });
  const versions = [...new Set(days.map(({ planVersion }) => planVersion))];
  const plans = new Map(
    await Promise.all(
      versions.map(async (version) => {
        const { plan } = await getPlanVersion(register, { slug, version });
        return [version, plan] as const;
      }),
    ),
  );
  const events = days.map((day) =>
    dueEvent(dependencies, wish, { day, plan: plans.get(day.planVersion) ?? newest }),
  );
  const since = now() - DAYS_KEPT_MS;
  const meetings = (await meetingsOfUnits(register, { planSlug: slug, unitIds, since })).map((meeting) =>
    meetingInCalendar(dependencies, meeting, language),
  );
  const name = calendarName(newest, wish);
  return dueIcs(events, { language, madeAt: now(), cancelled: false, name, meetings });
}

function calendarName(newest: Plan, { unitIds, language }: CalendarWish): string {
  const unit = planNames(newest, newest).unitName(unitIds[0] ?? '');
  return plainLine(ICS_WORDS.ofUnit({ unit, number: newest.plan })[language]);
}

function dueEvent(
  { publicUrl }: PortalDependencies,
  { unitIds, language }: CalendarWish,
  { day, plan }: { readonly day: DayOfUnit; readonly plan: Plan },
): DueEvent {
  const { assignmentId, lastSequence, lastEventAt, dueOn, dueAt, periodKey, periodFrom } = day;
  const { timeZone } = plan;
  return {
    id: assignmentId,
    sequence: lastSequence,
    summary: plainLine(
      ICS_WORDS.summary({
        title: sameInBoth(titleOf(plan, day, language)),
        period: periodWords(periodKey, periodFrom),
      })[language],
    ),
    description: ICS_WORDS.due({ due: dueDay({ dueOn, dueAt, timeZone }) })[language],
    url: `${publicUrl}${encodeURI(`/assignments/${assignmentId}`)}`,
    dueOn,
    dueAt,
    timeZone,
    madeAt: lastEventAt,
    cancelled: !unitIds.includes(day.unitId) || day.waivedAt !== undefined || day.transferredAt !== undefined,
  };
}

function titleOf(plan: Plan, { obligationId, stepId }: DayOfUnit, language: Language): string {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const step = obligation?.steps.find(({ id }) => id === stepId);
  return obligation === undefined || step === undefined
    ? obligationId
    : workTitle({ obligation, step }, language);
}
