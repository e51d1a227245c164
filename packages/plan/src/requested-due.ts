import {
  cycleDay,
  dueRuleFor,
  localDate,
  type DayRule,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '@kyhan/calendar';
import { ownSteps } from './cooperation/own-steps.js';
import type { Obligation, Plan } from './plan.js';

const MINUTE_MS = 60_000;
/** What a request is counted from is the moment at which somebody asks: its period begins and ends with it. */
const MOMENTS: ReadonlySet<string> = new Set(['period-start', 'cut-off', 'opening']);

/** The last good day in the plan's zone, and the hour where its end is too late. */
export interface RequestedDue {
  readonly dueOn: PlainDate;
  readonly dueTime?: string;
}

/**
 * When what is asked for outside the calendar is due by the plan's own rule, such as 24 hours after it is asked for
 * (plan-format, "Days"). Undefined where the plan counts from no such moment: then whoever asks gives the day. Days are
 * plain dates of the plan's zone, the instant is in epoch milliseconds; begun minutes are given whole. Pure.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function requestedDue(
  { plan, calendar }: { readonly plan: Pick<Plan, 'timeZone'>; readonly calendar: WorkingCalendar },
  obligation: Pick<Obligation, 'steps'>,
  askedAt: Instant,
): RequestedDue | undefined {
  const zone = plan.timeZone;
  const today = localDate(askedAt, zone);
  const steps = ownSteps(obligation);
  const [only] = steps;
  const rule = only === undefined || steps.length > 1 ? undefined : dueRuleFor(only.due, today);
  const counted = rule && fromTheMoment(rule);
  if (counted === undefined) return undefined;
  const at = Math.ceil(askedAt / MINUTE_MS) * MINUTE_MS;
  const opening = { ...cycleDay(TODAY, { period: todayAlone(today), calendar, zone }), at };
  const { on: dueOn, time: dueTime } = cycleDay(counted, {
    period: todayAlone(today),
    calendar,
    zone,
    opening,
  });
  return dueTime === undefined ? { dueOn } : { dueOn, dueTime };
}

/** The rule, where it counts from the moment. */
function fromTheMoment(rule: DayRule): DayRule | undefined {
  const { position } = rule;
  if (!('from' in position) || !MOMENTS.has(position.from) || position.type === 'at') return undefined;
  return position.type === 'hours' ? { ...rule, position: { ...position, from: 'opening' } } : rule;
}

const TODAY: DayRule = { position: { type: 'at', from: 'cut-off' }, roll: 'none', exclusive: false };

function todayAlone(today: PlainDate) {
  return { key: today, from: today, to: today };
}
