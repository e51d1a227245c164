import { planNames, type Plan } from '@kyhan/plan';
import type { Register, StoredPlanAct } from '@kyhan/register';
import { given } from './given.js';
import { withActorNames } from './names/who-acted.js';

/**
 * What was decided for a plan, flat, as it was asked for, with who decided it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function toldPlanActs(register: Register, plan: Plan, acts: readonly StoredPlanAct[]) {
  const { unitName } = planNames(plan);
  const named = { atOf: ({ at }: StoredPlanAct) => at, planSlug: plan.slug, unitName };
  return (await withActorNames(register, acts, named)).map(toldPlanAct);
}

type NamedAct = Awaited<ReturnType<typeof withActorNames<StoredPlanAct>>>[number];

function toldPlanAct({ act, ...stored }: NamedAct) {
  const { type, ...named } = act;
  const what: {
    readonly obligationId?: string;
    readonly periodKey?: string;
    readonly from?: string;
    readonly to?: string;
  } = named;
  const { obligationId: obligation, periodKey: period, from, to } = what;
  return { ...stored, act: type, ...given({ obligation, period, from, to }) };
}
