import { joiningBody, type JoiningBody } from '@kyhan/contracts';
import { evolve, noticesFor } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, POST_OFFICE_ID, readCycleId, shardIdOf, type Actor } from '@kyhan/plan/ids';
import { getCycle, getPlan, joinCycle, listAssignments } from '@kyhan/register';
import { noticesWaitingSignal } from '@kyhan/workflows';
import { cycleToStart } from '../acts/cycle-to-start.js';
import { shardBell } from '../acts/shard-bell.js';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { followingChanges, moveOpenCycles } from '../apply/move-open-cycles.js';
import { preparation } from '../apply/plan-changes.js';
import { checked } from '../asked/checked.js';
import { runningWorkflows } from '../opening/running-workflows.js';
import { joiningOpenings } from './joining-openings.js';

/** Units that an open cycle is to ask as well, and who says so. */
export type JoiningWish = JoiningBody & { readonly actor: Actor };

/**
 * Takes units that joined the plan late into an open cycle, with a timetable of their own. The cycle follows the newest
 * version of the plan, which knows them; where that would move the day of others, it has to be moved first
 * (`apply --move-open`). Repeating it changes nothing.
 * @returns the ids of what they owe there
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_CLOSED, UNIT_UNKNOWN, REASON_MISSING, NOTHING_TO_JOIN, JOIN_MOVES_DAYS,
 * REQUEST_INVALID, TEMPORAL_UNAVAILABLE
 */
export async function joinOpenCycle(
  dependencies: ApplyDependencies,
  { actor, ...asked }: JoiningWish,
): Promise<{ readonly assignmentIds: readonly string[] }> {
  const { register, clock, temporal, language } = dependencies;
  const { cycleId, units, reason, document: paper } = checked(joiningBody, asked);
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const now = clock.now();
  const { planSlug } = await getCycle(register, cycleId);
  const { plan } = await getPlan(register, planSlug);
  for (const unit of units)
    if (!plan.units.some(({ id }) => id === unit)) throw new KyhanError('UNIT_UNKNOWN', { unit });
  await followPlan(dependencies, cycleId, now);
  const cycle = await getCycle(register, cycleId);
  // A draft asks whoever the plan asks as it opens.
  const isDraft = cycle.draftSince !== undefined;
  const owed = await listAssignments(register, { cycleId });
  const openings = isDraft
    ? []
    : joiningOpenings({ plan, cycle, owed, units, now, actor: actorIdOf(actor), reason });
  if (openings.length === 0) throw new KyhanError('NOTHING_TO_JOIN', { cycleId, units: units.join(', ') });
  const notices = openings.flatMap((event) => noticesFor(event, evolve(undefined, event)));
  const because = { reason, ...(paper === undefined ? {} : { paper }) };
  const by = { actor: actorIdOf(actor), ...because, language };
  await joinCycle(register, { cycleId, openings, notices, ...by, at: now, realAt: Date.now() });
  const assignmentIds = openings.map(({ stream }) => stream);
  await wake(dependencies, cycleId, assignmentIds);
  await temporal.workflow
    .getHandle(POST_OFFICE_ID)
    .signal(noticesWaitingSignal)
    .catch(() => undefined);
  return { assignmentIds };
}

/** Names, forms and rules are those of the version that knows the units; a version that moves days is moved to by itself. */
async function followPlan(dependencies: ApplyDependencies, cycleId: string, now: number): Promise<void> {
  const { register, language } = dependencies;
  const { planSlug = '' } = readCycleId(cycleId) ?? {};
  const { plan, version } = await getPlan(register, planSlug);
  const prepared = await preparation(register, now, { plan, moveOpen: true });
  const change = followingChanges(prepared).find((one) => one.cycleId === cycleId);
  if (change === undefined) return;
  if (change.moves.length > 0 || change.newDueOn !== undefined)
    throw new KyhanError('JOIN_MOVES_DAYS', { cycleId });
  await moveOpenCycles(dependencies, prepared, { version, now, language, cycleIds: [cycleId] });
}

/** Their shard runs, or is started again; where Temporal is away, the audit does it. */
async function wake(
  { temporal, register, clock, language }: ApplyDependencies,
  cycleId: string,
  assignmentIds: readonly string[],
): Promise<void> {
  const owed = await listAssignments(register, { cycleId });
  const joined = new Set(assignmentIds);
  const shards = new Set(owed.filter((one) => joined.has(one.assignmentId)).map(({ shard }) => shard));
  const cycle = await cycleToStart(register, cycleId, language);
  const running = runningWorkflows(temporal);
  const ring = shardBell(temporal, clock);
  for (const shard of shards) {
    await running.startShard(cycle, shard);
    await ring(shardIdOf({ cycleId, shard }));
  }
}
