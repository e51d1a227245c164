import {
  closeFinding,
  closeFindingsAbout,
  getCycle,
  openFinding,
  openFindingOnce,
  type CycleToRun,
} from '@kyhan/register';
import { planNames } from '@kyhan/plan';
import { findingWords } from '@kyhan/words';
import { findingIdOf, shardIdOf } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { cycleContext } from '../cycle-context.js';
import { openedCycle } from '../opened-cycle.js';

/**
 * Starts what of an open cycle does not run: its own workflow, and those of the shards that have something open. A
 * finding says so, until the next look finds that all runs; another tells of what somebody has reset.
 * @returns a line for people, where something was started
 */
export async function revivedCycle(
  dependencies: ActivityDependencies,
  { cycleId, openShards }: CycleToRun,
): Promise<string | undefined> {
  const { register, clock, language, running } = dependencies;
  const findingId = findingIdOf({ kind: 'not-running', about: cycleId });
  const cycle = await standingOf(dependencies, cycleId);
  const shards = [];
  for (const shard of openShards)
    shards.push({ shard, ...(await standingOf(dependencies, shardIdOf({ cycleId, shard }))) });
  await tellResets(dependencies, cycleId, [cycle, ...shards]);
  const lost = shards.filter(({ isRunning }) => !isRunning);
  if (cycle.isRunning && lost.length === 0) {
    await closeFinding(register, { findingId, at: clock.now(), ending: 'runs-again' });
    return undefined;
  }
  const open = await openedCycle(dependencies, await getCycle(register, cycleId), 'already-open');
  // It has closed in the meantime, which is how its workflow ended.
  if (open.outcome === 'nothing-to-open') return undefined;
  const input = { ...open, language };
  for (const { shard } of lost) await running.startShard(input, shard);
  if (!cycle.isRunning) await running.startCycle(input);
  const facts = { kind: 'not-running', subject: cycleId, data: { shards: lost.length } } as const;
  await openFinding(register, { findingId, ...facts, at: clock.now() });
  const { plan } = await cycleContext(dependencies, cycleId);
  return `- ${findingWords(facts, () => planNames(plan)).text[language]}`;
}

async function standingOf({ running }: ActivityDependencies, workflowId: string) {
  return { workflowId, ...(await running.standing(workflowId)) };
}

type Standing = Awaited<ReturnType<typeof standingOf>>;

/** Each reset once: what was told at the look before is over by this one. */
async function tellResets(
  { register, clock }: ActivityDependencies,
  cycleId: string,
  standings: readonly Standing[],
): Promise<void> {
  const about = { subject: cycleId, kinds: ['workflow-reset'] } as const;
  await closeFindingsAbout(register, about, { at: clock.now(), ending: 'runs-again' });
  for (const { workflowId, resetRealAt } of standings)
    if (resetRealAt !== undefined)
      await openFindingOnce(register, {
        findingId: findingIdOf({ kind: 'workflow-reset', about: workflowId, version: resetRealAt }),
        kind: 'workflow-reset',
        subject: cycleId,
        data: {},
        at: clock.now(),
      });
}
