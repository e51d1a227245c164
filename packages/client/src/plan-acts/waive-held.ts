import type { RulingOutcome } from '@kyhan/engine';
import type { PlanAct } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { actOnDraft, listAssignments, listCycles, type Assignment } from '@kyhan/register';
import { ruleAsActor } from '../acts/rule-as-actor.js';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';

/** An act for a plan that lets nobody owe what is open. */
export interface Waiving {
  readonly planSlug: string;
  readonly actId: string;
  readonly act: PlanAct;
  readonly reason: string;
  readonly document: string | undefined;
  readonly actor: Actor;
  /** What was opened later is not meant; absent: all that is open. Plan time. */
  readonly openedBy?: number;
}

/**
 * Waives what an act holds back and is open, and leaves out what waits as a draft; what has ended stays as it ended. The id of the act is that of its rulings,
 * so that what was interrupted is carried on with, and what somebody has reopened since is left alone.
 * @throws KyhanError TEMPORAL_UNAVAILABLE
 */
export async function waiveHeld(
  dependencies: RulingDependencies,
  waiving: Waiving,
): Promise<RulingOutcome[]> {
  const { planSlug, act, actId: rulingId, reason, document, actor, openedBy = Infinity } = waiving;
  await leaveOutDrafts(dependencies, waiving);
  const open = await listAssignments(dependencies.register, { planSlug, ended: false });
  const held = open.filter((one) => one.openedAt <= openedBy && isHeld(one, act));
  const paper = document === undefined ? {} : { document };
  const wishes = held.map(({ assignmentId }) => {
    return { rulingId, assignmentId, ruling: 'waive' as const, reason, ...paper };
  });
  return wishes.length === 0 ? [] : await ruleAsActor(dependencies, wishes, actor);
}

/** Nobody owes them yet; whoever confirms one takes that back. */
async function leaveOutDrafts(
  { register, clock }: Pick<RulingDependencies, 'register' | 'clock'>,
  { planSlug, act, reason: why, document, actor, openedBy = Infinity }: Waiving,
): Promise<void> {
  const reason = document === undefined ? why : `${why} (${document})`;
  for (const { cycleId, draftSince, ...cycle } of await listCycles(register, { planSlug })) {
    if (draftSince === undefined || draftSince > openedBy || !isHeld(cycle, act)) continue;
    const by = { actor: actorIdOf(actor), at: clock.now(), realAt: Date.now() };
    await actOnDraft(register, { cycleId, act: 'skip', reason, ...by });
  }
}

type Held = Pick<Assignment, 'dueOn' | 'obligationId' | 'periodKey'>;

function isHeld({ dueOn, obligationId, periodKey }: Held, act: PlanAct): boolean {
  if (act.type === 'end') return dueOn >= act.from;
  if (act.type === 'skip' && periodKey !== act.periodKey) return false;
  return obligationId === act.obligationId;
}
