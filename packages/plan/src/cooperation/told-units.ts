import type { PlainDate } from '@kyhan/calendar';
import { audienceOn } from '../audience.js';
import type { Obligation, Plan } from '../plan.js';
import { cooperations } from './cooperations.js';

/** In which step, on which day of its lead. */
interface ToldIn {
  readonly stepId: string;
  readonly on: PlainDate;
  readonly owing: ReadonlySet<string>;
}

/**
 * Units that cooperate in a step and are only told: they live on the day, contribute nothing and lead nothing. `owing`
 * are those that owe something in the cycle. Pure; throws nothing.
 */
export function toldUnits(
  plan: Plan,
  obligation: Obligation,
  { stepId, on, owing }: ToldIn,
): readonly string[] {
  const { scope } = obligation;
  const told = cooperations(obligation)
    .filter((one) => one.stepId === stepId && one.cooperation.contribute === undefined)
    .flatMap(({ cooperation: { audience } }) => audienceOn(plan, on, { audience, scope }).unitIds);
  return [...new Set(told)].filter((unitId) => !owing.has(unitId));
}
