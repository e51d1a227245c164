import type { PlainDate } from '@kyhan/calendar';
import { isSame } from './diff/changed-parts.js';
import type { CycleOpening } from './expected-cycles.js';
import type { Obligation, Plan } from './plan.js';

/** From which day the cycles of a plan are kept; an obligation may have come into it later. */
export interface KeptFrom {
  readonly keptFrom: PlainDate;
  readonly obligationsKeptFrom: Readonly<Record<string, PlainDate>>;
}

/** Whether a cycle falls due on or after the day from which its obligation is kept. Pure; throws nothing. */
export function isKept(
  kept: KeptFrom,
  { obligationId, dueOn }: Pick<CycleOpening, 'obligationId' | 'dueOn'>,
): boolean {
  return dueOn >= keptFromOf(kept, obligationId);
}

/**
 * The day from which an obligation is kept: what fell due before is not opened after the fact.
 * A plain date. Pure; throws nothing.
 */
export function keptFromOf({ keptFrom, obligationsKeptFrom }: KeptFrom, obligationId: string): PlainDate {
  return obligationsKeptFrom[obligationId] ?? keptFrom;
}

/**
 * The days for a new version: an obligation that came in with it, or whose days follow another rule now, is kept
 * from today, since changing a plan opens nothing in the past; the others as before.
 * `today` is a plain date of the plan's zone. Pure; throws nothing.
 */
export function nextKeptFrom(
  previous: (KeptFrom & { readonly plan: Plan }) | undefined,
  plan: Plan,
  today: PlainDate,
): KeptFrom {
  if (previous === undefined) return { keptFrom: today, obligationsKeptFrom: {} };
  const { keptFrom } = previous;
  const days = plan.obligations.map((obligation): [string, PlainDate] => {
    const was = previous.plan.obligations.find(({ id }) => id === obligation.id);
    const isAsBefore = was !== undefined && isSame(dayRules(was), dayRules(obligation));
    return [obligation.id, isAsBefore ? keptFromOf(previous, obligation.id) : today];
  });
  return { keptFrom, obligationsKeptFrom: Object.fromEntries(days.filter(([, day]) => day !== keptFrom)) };
}

function dayRules({ period, opens, anchor, inForce, steps, suspended }: Obligation) {
  return {
    period,
    opens,
    anchor,
    inForce,
    suspended,
    due: steps.map(({ id, due, opens: own }) => ({ id, due, ...(own === undefined ? {} : { opens: own }) })),
  };
}
