import type { PlainDate } from '@kyhan/calendar';
import { planNames, successionOf, type Plan, type Words } from '@kyhan/plan';
import type { InBoth } from './language.js';
import { message } from './message.js';

/** A unit on a day, as the newest version of its plan knows it. */
export interface UnitOnDay {
  readonly newest: Plan;
  readonly unitId: string;
  /** A plain date of the plan's zone. */
  readonly on: PlainDate;
  /** The matter that decides which successor it is. */
  readonly scope?: string | undefined;
}

const NOW_CALLED = message<{ name: InBoth; now: InBoth }>({
  vi: '{name} (nay là {now})',
  en: '{name} (now {now})',
});

/**
 * What a unit that has ended is called on a day: by the name of who lives in its place. Undefined where it lives, or
 * where nobody follows, or several: what has closed keeps the names that it had. Pure; throws nothing.
 */
export function nowCalled({ newest, unitId, on, scope }: UnitOnDay): Words | undefined {
  const succession = successionOf(newest, unitId, { date: on, scope });
  return succession.kind === 'passes' ? planNames(newest).unitName(succession.to) : undefined;
}

/** A unit by the name that it had, and by what it is now: "Phường Bắc (nay là Phường Đông)". Pure; throws nothing. */
export function withNowCalled(name: InBoth, now: InBoth | undefined): InBoth {
  return now === undefined ? name : NOW_CALLED({ name, now });
}
