import { cycleCounts, type Cycle } from '@kyhan/register';
import { CYCLE_PAGE, cycleFacts, cycleSummary } from '@kyhan/words';
import { cycleContext } from './cycle-context.js';
import type { ActivityDependencies } from './activity-dependencies.js';
import type { CycleToStart } from './running-workflows.js';

/** An open cycle whose workflow is to live, or why there is none. */
export type OpenedCycle =
  | (CycleToStart & { readonly outcome: 'opened' | 'already-open' })
  | { readonly outcome: 'nothing-to-open'; readonly reason: string };

/** What the workflow of a cycle needs to begin with. */
export async function openedCycle(
  dependencies: ActivityDependencies,
  cycle: Cycle,
  outcome: 'opened' | 'already-open',
): Promise<OpenedCycle> {
  const { cycleId, planSlug, obligationId, periodKey, shards } = cycle;
  const context = await cycleContext(dependencies, cycleId);
  const { language } = dependencies;
  const summary = cycleSummary(context)[language];
  // A second back-fill runs closed cycles again (Temporal's ids are free then): the register says no.
  const said = cycle.skippedAt === undefined ? CYCLE_PAGE.closed : CYCLE_PAGE.skipped;
  if (cycle.closedAt !== undefined)
    return { outcome: 'nothing-to-open', reason: said({ summary })[language] };
  const { total } = await cycleCounts(dependencies.register, { cycleId, now: dependencies.clock.now() });
  return {
    outcome,
    cycleId,
    planSlug,
    obligationId,
    periodKey,
    assignments: total,
    shards: Array.from({ length: shards }, (_, shard) => shard),
    summary,
    details: cycleFacts({ ...context, assignments: total }, language),
  };
}
