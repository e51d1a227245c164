import type { Plan } from '@kyhan/plan';
import { getPlan, listAskedRulings, type TurnName } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { cycleContext, type CycleContext, type Versions } from '../cycle-context.js';

/** What a turn needs of plan and calendar, read before its transaction: versions of plans never change. */
export interface TurnContext {
  readonly cycle: CycleContext;
  /** Who takes over may have come into being after the cycle was opened: the newest version knows it. */
  readonly newestPlan: Plan;
  /** The cycle under the versions that a move of the plan names; undefined where no ruling asked named them. */
  under(versions: Versions): CycleContext | undefined;
}

/**
 * Everything is read once, however many rulings there are.
 * @throws KyhanError CYCLE_NOT_FOUND, OBLIGATION_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function turnContext(
  dependencies: ActivityDependencies,
  { cycleId, rulings }: TurnName,
): Promise<TurnContext> {
  const { register } = dependencies;
  const cycle = await cycleContext(dependencies, cycleId);
  const asked = await listAskedRulings(register, rulings);
  const moves = new Map(
    asked.flatMap(({ moved }) => (moved === undefined ? [] : [[keyOf(moved), moved] as const])),
  );
  const moved = new Map<string, CycleContext>();
  for (const [key, versions] of moves) moved.set(key, await cycleContext(dependencies, cycleId, versions));
  const { plan: newestPlan } = await getPlan(register, cycle.cycle.planSlug);
  return { cycle, newestPlan, under: (versions) => moved.get(keyOf(versions)) };
}

function keyOf({ planVersion, calendarVersion }: Versions): string {
  return `${planVersion} ${calendarVersion}`;
}
