import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { localDate, type PlainDate } from '@kyhan/calendar';
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
import { earlierEvents, type EarlierEvent } from './earlier-events.js';
import { eventDay } from './event-day.js';

export interface IcsWish {
  readonly language: Language;
  /** When the calendar is made, epoch milliseconds. */
  readonly madeAt: number;
  /** Only the steps that this unit owes. */
  readonly unit?: string;
  /** The calendar that was given out before: what has moved since is told as moved, what is gone as cancelled. */
  readonly earlier?: string;
  /** The days that the cycles were asked for, both inclusive: what lies outside them is not gone. */
  readonly range?: { readonly from: PlainDate; readonly to: PlainDate };
}

type ExpectedStep = ExpectedCycle['steps'][number];

/**
 * The due days of cycles as an iCalendar (RFC 5545), one event for each step. A day is an all-day event; a due with
 * a time of day is at that instant, in UTC. The UID is the business key: a calendar read again replaces the events
 * of an earlier one, and cancels what is gone where that one is given.
 * Pure; throws nothing.
 */
export function cyclesIcs(plan: Plan, cycles: readonly ExpectedCycle[], wish: IcsWish): string {
  // `timezone` is left out: without definitions of the zone it writes times that clients misread.
  const calendar = ical({
    name: plainLine(ICS_WORDS.calendar({ number: plan.plan, title: plan.title })[wish.language]),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ky Han', product: 'kyhan', language: wish.language.toUpperCase() },
  });
  const earlier = earlierEvents(wish.earlier ?? '');
  for (const cycle of cycles)
    for (const step of cycle.steps)
      if (wish.unit === undefined || owes(plan, cycle, { step, unit: wish.unit })) {
        const id = uid(plan, cycle, step);
        const day = eventDay(step.due.time === undefined ? { on: step.due.on } : step.due);
        calendar.createEvent({
          ...day,
          ...SHOWN,
          id,
          sequence: sequenceOf(earlier.get(id), day, wish.madeAt),
          stamp: new Date(wish.madeAt),
          summary: summary(cycle, step, wish.language),
          description: description(plan, cycle, { step, language: wish.language }),
        });
        earlier.delete(id);
      }
  for (const [id, gone] of earlier)
    if (isWithin(gone, plan.timeZone, wish.range)) calendar.createEvent(cancelled(id, gone, wish.madeAt));
  return calendar.toString();
}

const SHOWN = {
  transparency: ICalEventTransparency.TRANSPARENT,
  busystatus: ICalEventBusyStatus.FREE,
} as const;

/** Numbers of 31 bits last until 2088. */
const FIRST_SEQUENCE_AT = Date.UTC(2020, 0, 1);

/**
 * Of two calendars with the same event the one with the greater number is in force (RFC 5546, 2.1.4). Where the earlier
 * one is known, the number grows with the day alone; else with the seconds, so that a later calendar always prevails.
 */
function sequenceOf(
  earlier: EarlierEvent | undefined,
  { start, end }: ReturnType<typeof eventDay>,
  madeAt: number,
): number {
  if (earlier === undefined) return Math.max(0, Math.floor((madeAt - FIRST_SEQUENCE_AT) / 1000));
  const isSame =
    !earlier.cancelled &&
    earlier.start.getTime() === start.getTime() &&
    earlier.end.getTime() === end.getTime();
  return isSame ? earlier.sequence : earlier.sequence + 1;
}

function isWithin({ start, allDay }: EarlierEvent, timeZone: string, range: IcsWish['range']): boolean {
  const on = allDay
    ? start.toISOString().slice(0, 'YYYY-MM-DD'.length)
    : localDate(start.getTime(), timeZone);
  return range === undefined || (on >= range.from && on <= range.to);
}

/** What no cycle is any more stays in the calendar as cancelled, so that whoever reads it takes it away. */
function cancelled(id: string, gone: EarlierEvent, madeAt: number): ICalEventData {
  return {
    id,
    start: gone.start,
    end: gone.end,
    allDay: gone.allDay,
    summary: gone.summary,
    sequence: gone.cancelled ? gone.sequence : gone.sequence + 1,
    status: ICalEventStatus.CANCELLED,
    stamp: new Date(madeAt),
    ...SHOWN,
  };
}

function owes(
  plan: Plan,
  cycle: ExpectedCycle,
  { step, unit }: { step: ExpectedStep; unit: string },
): boolean {
  const { obligation } = cycle;
  const planned = obligation.steps.find(({ id }) => id === step.stepId);
  if (planned === undefined) return false;
  const units = owingInStep(plan, { obligation, step: planned, periodKey: cycle.periodKey, on: step.due.on });
  return units.some(({ unitId }) => unitId === unit);
}

function uid({ slug }: Plan, cycle: ExpectedCycle, { stepId }: ExpectedStep): string {
  const { obligationId, periodKey } = cycle;
  const cycleId = cycleIdOf({ planSlug: slug, obligationId, periodKey });
  return `${titleOfStep(cycle, stepId) !== undefined ? stepKeyOf({ cycleId, stepId }) : cycleId}@kyhan`;
}

function summary(cycle: ExpectedCycle, { stepId }: ExpectedStep, language: Language): string {
  const { obligation, periodKey, periodFrom } = cycle;
  const step = titleOfStep(cycle, stepId);
  const title =
    step === undefined ? obligation.title : ICS_WORDS.titleOfStep({ title: obligation.title, step });
  return plainLine(ICS_WORDS.summary({ title, period: periodWords(periodKey, periodFrom) })[language]);
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
