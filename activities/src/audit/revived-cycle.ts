import { closeFinding, getCycle, openFinding, type CycleToRun } from '@kyhan/register';
import { planNames } from '@kyhan/plan';
import { findingWords } from '@kyhan/words';
import { findingIdOf, shardIdOf } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { cycleContext } from '../cycle-context.js';
import { openedCycle } from '../opened-cycle.js';

/**
 * Starts what of an open cycle does not run: its own workflow, and those of the shards that have something open. A
 * finding says so, until the next look finds that all runs.
 * @returns a line for people, where something was started
 */
export async function revivedCycle(
  dependencies: ActivityDependencies,
  { cycleId, openShards }: CycleToRun,
): Promise<string | undefined> {
  const { register, clock, language, running } = dependencies;
  const findingId = findingIdOf({ kind: 'not-running', about: cycleId });
  const isCycleThere = await running.isRunning(cycleId);
  const lost: number[] = [];
  for (const shard of openShards)
    if (!(await running.isRunning(shardIdOf({ cycleId, shard })))) lost.push(shard);
  if (isCycleThere && lost.length === 0) {
    await closeFinding(register, { findingId, at: clock.now(), ending: 'runs-again' });
    return undefined;
  }
  const cycle = await openedCycle(dependencies, await getCycle(register, cycleId), 'already-open');
  // It has closed in the meantime, which is how its workflow ended.
  if (cycle.outcome === 'nothing-to-open') return undefined;
  const input = { ...cycle, language };
  for (const shard of lost) await running.startShard(input, shard);
  if (!isCycleThere) await running.startCycle(input);
  const facts = { kind: 'not-running', subject: cycleId, data: { shards: lost.length } } as const;
  await openFinding(register, { findingId, ...facts, at: clock.now() });
  const { plan } = await cycleContext(dependencies, cycleId);
  return `- ${findingWords(facts, () => planNames(plan)).text[language]}`;
}
