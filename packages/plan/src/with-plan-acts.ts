import { addDays, type PlainDate } from '@kyhan/calendar';
import type { Obligation, Plan, Suspension } from './plan.js';

export const PLAN_ACT_TYPES = ['suspend', 'resume', 'skip', 'end', 'silence', 'speak'] as const;

export type PlanActType = (typeof PLAN_ACT_TYPES)[number];

/** What somebody decides for a plan beside its versions. Days are plain dates of the plan's zone, inclusive. */
export type PlanAct =
  /** From that day, to that day or until it is resumed, nothing of it opens. */
  | {
      readonly type: 'suspend';
      readonly obligationId: string;
      readonly from: PlainDate;
      readonly to?: PlainDate;
    }
  /** From that day cycles open again, whatever suspended them; without an obligation: of the whole plan. */
  | { readonly type: 'resume'; readonly obligationId?: string; readonly from: PlainDate }
  /** This one cycle is not opened; where it is open, nobody owes it. */
  | { readonly type: 'skip'; readonly obligationId: string; readonly periodKey: string }
  /** From that day nothing of the plan opens. */
  | { readonly type: 'end'; readonly from: PlainDate }
  /** To the end of that day all is opened and recorded, and no unit is written to. */
  | { readonly type: 'silence'; readonly to: PlainDate }
  /** Units are written to again from then on. */
  | { readonly type: 'speak' };

/**
 * The plan as it is carried out: what acts of the register hold back, in their order, beside what the plan file suspends.
 * What was held back stays unopened when a suspension ends. Pure; throws nothing.
 */
export function withPlanActs(plan: Plan, acts: readonly PlanAct[]): Plan {
  if (acts.length === 0) return plan;
  return { ...plan, obligations: plan.obligations.map((one) => acts.reduce(acted, one)) };
}

function acted(obligation: Obligation, act: PlanAct): Obligation {
  const { id, suspended = [], skipped = [] } = obligation;
  // What units are told changes nothing of what is owed.
  if (act.type === 'silence' || act.type === 'speak') return obligation;
  if (act.type !== 'end' && act.obligationId !== undefined && act.obligationId !== id) return obligation;
  switch (act.type) {
    case 'suspend': {
      const { from, to } = act;
      return { ...obligation, suspended: [...suspended, { from, ...(to === undefined ? {} : { to }) }] };
    }
    case 'end':
      return { ...obligation, suspended: [...suspended, { from: act.from }] };
    case 'skip':
      return { ...obligation, skipped: [...skipped, act.periodKey] };
    case 'resume':
      return { ...obligation, suspended: suspended.flatMap((one) => upTo(one, act.from)) };
  }
}

/** What is left of a suspension that is over on that day; one that was still to come is dropped. */
function upTo(suspension: Suspension, day: PlainDate): Suspension[] {
  const last = addDays(day, -1);
  if (suspension.to !== undefined && suspension.to <= last) return [suspension];
  return suspension.from > last ? [] : [{ ...suspension, to: last }];
}
