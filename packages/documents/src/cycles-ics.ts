import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { isCalledByTitle, owingInStep, type ExpectedCycle, type Plan, type Words } from '@kyhan/plan';
import {
  dueDay,
  ICS_WORDS,
  officialDay,
  periodWords,
  plainLine,
  type InBoth,
  type Language,
} from '@kyhan/words';
import { cycleIdOf, stepKeyOf } from '@kyhan/plan/ids';
import { eventDay } from './event-day.js';

export interface IcsWish {
  readonly language: Language;
  /** When the calendar is made, epoch milliseconds. */
  readonly madeAt: number;
  /** Only the steps that this unit owes. */
  readonly unit?: string;
}

type ExpectedStep = ExpectedCycle['steps'][number];

/**
 * The due days of cycles as an iCalendar (RFC 5545), one event for each step. A day is an all-day event; a due with
 * a time of day is at that instant, in UTC. The UID is the business key: a calendar read again replaces the events.
 * Pure; throws nothing.
 */
export function cyclesIcs(plan: Plan, cycles: readonly ExpectedCycle[], wish: IcsWish): string {
  // `timezone` is left out: without definitions of the zone it writes times that clients misread.
  const calendar = ical({
    name: plainLine(ICS_WORDS.calendar({ number: plan.plan, title: plan.title })[wish.language]),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ky Han', product: 'kyhan', language: wish.language.toUpperCase() },
  });
  for (const cycle of cycles)
    for (const step of cycle.steps)
      if (wish.unit === undefined || owes(plan, cycle, { step, unit: wish.unit }))
        calendar.createEvent({
          ...eventDay(step.due.time === undefined ? { on: step.due.on } : step.due),
          id: uid(plan, cycle, step),
          stamp: new Date(wish.madeAt),
          summary: summary(cycle, step, wish.language),
          description: description(plan, cycle, { step, language: wish.language }),
          transparency: ICalEventTransparency.TRANSPARENT,
          busystatus: ICalEventBusyStatus.FREE,
        });
  return calendar.toString();
}

function owes(
  plan: Plan,
  cycle: ExpectedCycle,
  { step, unit }: { step: ExpectedStep; unit: string },
): boolean {
  const { obligation } = cycle;
  const planned = obligation.steps.find(({ id }) => id === step.stepId);
  if (planned === undefined) return false;
  const units = owingInStep(plan, obligation, planned, { periodKey: cycle.periodKey, on: step.due.on });
  return units.some(({ unitId }) => unitId === unit);
}

function uid({ slug }: Plan, cycle: ExpectedCycle, { stepId }: ExpectedStep): string {
  const { obligationId, periodKey } = cycle;
  const cycleId = cycleIdOf({ planSlug: slug, obligationId, periodKey });
  return `${titleOfStep(cycle, stepId) !== undefined ? stepKeyOf({ cycleId, stepId }) : cycleId}@kyhan`;
}

function summary(cycle: ExpectedCycle, { stepId }: ExpectedStep, language: Language): string {
  const { obligation, periodKey } = cycle;
  const step = titleOfStep(cycle, stepId);
  const title =
    step === undefined ? obligation.title : ICS_WORDS.titleOfStep({ title: obligation.title, step });
  return plainLine(ICS_WORDS.summary({ title, period: periodWords(periodKey) })[language]);
}

/** Of a contribution, or of one of several steps of the cycle. */
function titleOfStep({ obligation, steps }: ExpectedCycle, stepId: string): Words | undefined {
  const own = obligation.steps.filter(({ id }) => steps.some((step) => step.stepId === id));
  const step = own.find(({ id }) => id === stepId);
  return step && isCalledByTitle({ steps: own }, step) ? step.title : undefined;
}

function description(
  plan: Plan,
  { obligation, periodFrom, periodTo, estimate }: ExpectedCycle,
  { step, language }: { step: ExpectedStep; language: Language },
): string {
  const { due } = step;
  const lines: readonly (InBoth | undefined)[] = [
    ICS_WORDS.due({ due: dueWords(plan, step) }),
    due.nominalOn === due.on ? undefined : ICS_WORDS.asWritten({ day: officialDay(due.nominalOn) }),
    ICS_WORDS.period({ from: officialDay(periodFrom), to: officialDay(periodTo) }),
    ICS_WORDS.clause({ plan: plan.plan, section: obligation.source.section }),
    obligation.basis === 'given' || obligation.confirmed ? undefined : ICS_WORDS.bases[obligation.basis],
    estimate ? ICS_WORDS.estimate : undefined,
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [line[language]])).join('\n');
}

function dueWords({ timeZone }: Plan, { due }: ExpectedStep): InBoth {
  return dueDay({ dueOn: due.on, dueAt: due.at, timeZone });
}
