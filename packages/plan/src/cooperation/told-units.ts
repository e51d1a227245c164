import type { PlainDate } from '@kyhan/calendar';
import { audienceOn } from '../audience.js';
import type { Obligation, Plan } from '../plan.js';

/**
 * Units that cooperate and are only told: they live on the day, contribute nothing and lead nothing. `owing` are those
 * that owe something in the cycle. Pure; throws nothing.
 */
export function toldUnits(
  plan: Plan,
  { cooperate = [], scope }: Obligation,
  { on, owing }: { readonly on: PlainDate; readonly owing: ReadonlySet<string> },
): readonly string[] {
  const told = cooperate
    .filter(({ contribute }) => contribute === undefined)
    .flatMap(({ audience }) => audienceOn(plan, on, { audience, scope }).unitIds);
  return [...new Set(told)].filter((unitId) => !owing.has(unitId));
}
