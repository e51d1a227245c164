import type { RulingOutcome } from '@kyhan/engine';
import type { PlanAct } from '@kyhan/plan';
import type { Actor } from '@kyhan/plan/ids';
import { listAssignments, type Assignment } from '@kyhan/register';
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
 * Waives what an act holds back and is open; what has ended stays as it ended. The id of the act is that of its rulings,
 * so that what was interrupted is carried on with, and what somebody has reopened since is left alone.
 * @throws KyhanError TEMPORAL_UNAVAILABLE
 */
export async function waiveHeld(
  dependencies: RulingDependencies,
  { planSlug, act, actId: rulingId, reason, document, actor, openedBy = Infinity }: Waiving,
): Promise<RulingOutcome[]> {
  const open = await listAssignments(dependencies.register, { planSlug, ended: false });
  const held = open.filter((one) => one.openedAt <= openedBy && isHeld(one, act));
  const paper = document === undefined ? {} : { document };
  const wishes = held.map(({ assignmentId }) => {
    return { rulingId, assignmentId, ruling: 'waive' as const, reason, ...paper };
  });
  return wishes.length === 0 ? [] : await ruleAsActor(dependencies, wishes, actor);
}

function isHeld({ dueOn, obligationId, periodKey }: Assignment, act: PlanAct): boolean {
  if (act.type === 'end') return dueOn >= act.from;
  if (act.type === 'skip' && periodKey !== act.periodKey) return false;
  return obligationId === act.obligationId;
}
