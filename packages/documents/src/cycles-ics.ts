import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, localDate } from '@kyhan/calendar';
import { audienceOn, type ExpectedCycle, type Plan } from '@kyhan/plan';
import {
  officialDate,
  officialInstant,
  periodName,
  plainLine,
  type Language,
  type InBoth,
} from '@kyhan/words';
import { cycleIdOf, stepKeyOf } from '@kyhan/plan/ids';

export interface IcsWish {
  readonly language: Language;
  /** When the calendar is made, epoch milliseconds. */
  readonly madeAt: number;
  /** Only the steps that this unit owes. */
  readonly unit?: string;
}

type ExpectedStep = ExpectedCycle['steps'][number];

const BASES: Readonly<Record<'inferred' | 'ambiguous', InBoth>> = {
  inferred: {
    vi: 'Chu kỳ do suy luận, chưa được xác nhận.',
    en: 'The recurrence is inferred, not confirmed.',
  },
  ambiguous: { vi: 'Kế hoạch chưa nêu rõ chu kỳ.', en: 'The plan leaves the recurrence open.' },
};

/**
 * The due days of cycles as an iCalendar (RFC 5545), one event for each step. A day is an all-day event; a due with
 * a time of day is at that instant, in UTC. The UID is the business key: a calendar read again replaces the events.
 * Pure; throws nothing.
 */
export function cyclesIcs(plan: Plan, cycles: readonly ExpectedCycle[], wish: IcsWish): string {
  // `timezone` is left out: without definitions of the zone it writes times that clients misread.
  const calendar = ical({
    name: plainLine(`${plan.plan}: ${plan.title[wish.language]}`),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ky Han', product: 'kyhan', language: wish.language.toUpperCase() },
  });
  for (const cycle of cycles)
    for (const step of cycle.steps)
      if (wish.unit === undefined || owes(plan, cycle, { step, unit: wish.unit }))
        calendar.createEvent({
          ...eventDay(step),
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
  const { obligation, opensAt } = cycle;
  const audience = obligation.steps.find(({ id }) => id === step.stepId)?.audience ?? [];
  const { units } = audienceOn(plan, localDate(opensAt, plan.timeZone), {
    audience,
    scope: obligation.scope,
  });
  return units.some(({ unitId }) => unitId === unit);
}

/** All-day events end, exclusively, on the day after. */
function eventDay({ due }: ExpectedStep) {
  if (due.time !== undefined) return { start: new Date(due.at), end: new Date(due.at) };
  return { start: utcMidnight(due.on), end: utcMidnight(addDays(due.on, 1)), allDay: true };
}

function utcMidnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function uid(
  { slug }: Plan,
  { obligationId, periodKey, steps }: ExpectedCycle,
  { stepId }: ExpectedStep,
): string {
  const cycleId = cycleIdOf({ planSlug: slug, obligationId, periodKey });
  return `${steps.length > 1 ? stepKeyOf({ cycleId, stepId }) : cycleId}@kyhan`;
}

function summary(cycle: ExpectedCycle, { stepId }: ExpectedStep, language: Language): string {
  const { obligation, periodKey, steps } = cycle;
  const step =
    steps.length > 1 ? obligation.steps.find(({ id }) => id === stepId)?.title[language] : undefined;
  const title = [obligation.title[language], step].filter((part) => part !== undefined).join(': ');
  return plainLine(`${title} (${periodName(periodKey, language)})`);
}

function description(
  plan: Plan,
  { obligation, periodFrom, periodTo, estimate }: ExpectedCycle,
  { step, language }: { step: ExpectedStep; language: Language },
): string {
  const { due } = step;
  const lines: readonly (string | undefined)[] = [
    dueSentence(plan, step, language),
    due.nominalOn === due.on ? undefined : asWritten(due.nominalOn, language),
    `${{ vi: 'Kỳ', en: 'Period' }[language]}: ${officialDate(periodFrom, language)} – ${officialDate(periodTo, language)}.`,
    `${plan.plan}, ${obligation.source.section}.`,
    obligation.basis === 'given' || obligation.confirmed ? undefined : BASES[obligation.basis][language],
    estimate ? ESTIMATE[language] : undefined,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

function dueSentence({ timeZone }: Plan, { due }: ExpectedStep, language: Language): string {
  const day = officialDate(due.on, language);
  if (due.time === undefined) return language === 'vi' ? `Hạn: hết ${day}.` : `Due by the end of ${day}.`;
  const instant = officialInstant(due.at, timeZone, language);
  return language === 'vi' ? `Hạn: ${instant}.` : `Due: ${instant}.`;
}

const ESTIMATE: InBoth = {
  vi: 'Ngày ước tính: năm đó chưa công bố lịch nghỉ.',
  en: 'An estimate: that year has no announced table of holidays.',
};

function asWritten(day: string, language: Language): string {
  return language === 'vi'
    ? `Theo kế hoạch: ${officialDate(day, language)}.`
    : `As written: ${officialDate(day, language)}.`;
}
