import path from 'node:path';
import { readPlan, withPlanActs, type Plan, type Step } from '@kyhan/plan';

export const PLAN_632 = path.resolve(import.meta.dirname, '../../examples/dak-nong-632/plan.yaml');

/** Plan 632 as it goes on where the new province keeps it: what its file holds back from the merger on is resumed. */
export async function keptPlan632(): Promise<Plan> {
  return withPlanActs(await readPlan(PLAN_632), [{ type: 'resume', from: '2025-06-01' }]);
}

/**
 * Of an office that holds its briefing within the month and orders topics for it, where that of Đắk Nông invites: what
 * many units owe every month, and are late with.
 */
export function withOrderedTopics(plan: Plan): Plan {
  const withinTheMonth = { position: { type: 'working-day', nth: -3, monthOffset: 0 } } as const;
  const obligations = plan.obligations.map((one) => ({
    ...one,
    ...(one.anchor === undefined ? {} : { anchor: { ...one.anchor, ...withinTheMonth } }),
    steps: one.steps.map((step) => (step.policy === 'invited' ? ordered(step) : step)),
  }));
  return { ...plan, obligations };
}

function ordered({ silence: _silence, ...step }: Step): Step {
  return { ...step, policy: 'briefing' };
}
