import { planNames, type Plan } from '@kyhan/plan';
import { findingIdOf, unitKeyOf, type ReorganisationName } from '@kyhan/plan/ids';
import { findPlan, openFinding } from '@kyhan/register';
import { openSuccessions, successionsOn, type OpenSuccession } from './open-successions.js';
import type { SuccessionDependencies } from './pass-on.js';

/** What of a reorganisation could not go to a successor. */
export interface Rest {
  /** Passes by the plan, and was refused or got no answer. */
  readonly left: number;
  /** Nobody lives in the unit's place, or several do and the plan does not say which. */
  readonly asked: number;
}

/**
 * One finding for each unit that ended on the day before and still owes, with the units to choose from (design,
 * invariant 7); it closes when the unit owes nothing any more.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function askAboutRest(
  { register, clock }: Pick<SuccessionDependencies, 'register' | 'clock'>,
  reorganisation: ReorganisationName,
): Promise<Rest> {
  const plan = (await findPlan(register, reorganisation.planSlug))?.plan;
  if (plan === undefined) return { left: 0, asked: 0 };
  const now = clock.now();
  const rest = successionsOn(await openSuccessions(register, { plan, now }), reorganisation);
  for (const unitId of new Set(rest.map(({ assignment }) => assignment.unitId)))
    await openFinding(register, findingOf(plan, unitId, { rest, at: now }));
  const asked = rest.filter(({ succession }) => succession.kind === 'asks').length;
  return { left: rest.length - asked, asked };
}

function findingOf(
  plan: Plan,
  unitId: string,
  { rest, at }: { readonly rest: readonly OpenSuccession[]; readonly at: number },
) {
  const { unitName } = planNames(plan);
  const own = rest.filter(({ assignment }) => assignment.unitId === unitId);
  const choices = own.flatMap(({ succession }) =>
    succession.kind === 'asks' ? succession.choices : succession.to,
  );
  const subject = unitKeyOf({ planSlug: plan.slug, unitId });
  const successors = [...new Set(choices)].map(unitName);
  return {
    findingId: findingIdOf({ kind: 'unit-without-future', about: subject }),
    kind: 'unit-without-future',
    subject,
    data: { unit: unitName(unitId), why: 'ended', count: own.length, successors },
    at,
  } as const;
}
