import {
  vnCivilService,
  workingCalendar,
  type DatedDayRule,
  type DayPosition,
  type DayRule,
} from '@kyhan/calendar';
import type { Obligation, Plan, Step, Successor, Unit } from './plan.js';

// What tests of cycles and audiences begin with: a small plan as the engine reads it, every default written out.

export const HANOI = 'Asia/Ho_Chi_Minh';
export const calendar = workingCalendar(vnCivilService);

const words = (text: string) => ({ vi: text, en: text });

export function dayRule(position: DayPosition, changes: Partial<DatedDayRule> = {}): DatedDayRule {
  return { position, roll: 'none', exclusive: false, ...changes };
}

/** A day of the period's last calendar month. */
export function onDay(day: number | 'last', changes: Partial<DatedDayRule> = {}): DatedDayRule {
  return dayRule({ type: 'day', day, monthOffset: 0 }, changes);
}

/** Days of the week before or after another day of the cycle. */
export function counted(
  direction: 'before' | 'after',
  count: number,
  from: 'anchor' | 'due' | 'cut-off' | 'period-start',
): DayRule {
  return dayRule({ type: 'counted', direction, from, unit: 'days', count });
}

export function unit(id: string, changes: Partial<Unit> = {}): Unit {
  return { id, name: words(id), lives: {}, successors: [], contacts: [], ...changes };
}

/** A unit that lives up to a day, both inclusive, and those that come after it. */
export function ended(id: string, to: string, successors: readonly Successor[] = []): Unit {
  return unit(id, { lives: { to }, successors });
}

export function step(id: string, changes: Partial<Step> = {}): Step {
  return {
    id,
    title: words(id),
    audience: ['bac'],
    due: [onDay('last')],
    nil: false,
    review: true,
    policy: 'ordered',
    ...changes,
  };
}

/** Every month, due on its last day, open from its first. */
export function obligation(id: string, changes: Partial<Obligation> = {}): Obligation {
  return {
    id,
    kind: 'report',
    title: words(id),
    source: { document: 'plan', section: 'I', quote: 'x' },
    basis: 'given',
    inForce: {},
    period: { type: 'month' },
    opens: dayRule({ type: 'at', from: 'period-start' }),
    steps: [step('main')],
    policy: 'ordered',
    targets: [],
    ...changes,
  };
}

/** In force in 2026, with the wards Bắc and Nam; the office runs it and the city owns it. */
export function plan(changes: Partial<Plan> = {}): Plan {
  return {
    plan: '01/KH-UBND',
    slug: 'thu-nghiem',
    title: words('Kế hoạch thử'),
    issuedOn: '2026-01-01',
    inForce: { from: '2026-01-01', to: '2026-12-31' },
    timeZone: HANOI,
    calendar: 'vn-civil-service',
    coordinator: 'van-phong',
    owner: 'thanh-pho',
    sources: [],
    units: ['thanh-pho', 'van-phong', 'bac', 'nam'].map((id) => unit(id)),
    groups: {},
    policies: {},
    forms: {},
    obligations: [obligation('month-report')],
    ...changes,
  };
}
