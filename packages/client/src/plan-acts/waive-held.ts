import type { RulingOutcome } from '@kyhan/engine';
import type { PlanAct } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { actOnDraft, listAssignments, listCycles, listDoneRulings, type Assignment } from '@kyhan/register';
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
  readonly openedBy?: number | undefined;
  /** What was resumed since is not meant; absent: nothing was. */
  readonly isResumed?: ((obligationId: string) => boolean) | undefined;
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
  const { planSlug, actId: rulingId, reason, document, actor, openedBy = Infinity } = waiving;
  const { register } = dependencies;
  await leaveOutDrafts(dependencies, waiving);
  const open = await listAssignments(register, { planSlug, ended: false });
  const held = open.filter((one) => one.openedAt <= openedBy && isHeld(one, waiving));
  const names = held.map(({ assignmentId }) => ({ assignmentId, rulingId }));
  // What was waived by it and is open has been reopened: that is not asked again on each of the days that follow.
  const done = new Set((await listDoneRulings(register, names)).map(({ assignmentId }) => assignmentId));
  const paper = document === undefined ? {} : { document };
  const wishes = names
    .filter(({ assignmentId }) => !done.has(assignmentId))
    .map((name) => ({ ...name, ruling: 'waive' as const, reason, ...paper }));
  return wishes.length === 0 ? [] : await ruleAsActor(dependencies, wishes, actor);
}

/** Nobody owes them yet; whoever confirms one takes that back. */
async function leaveOutDrafts(
  { register, clock }: Pick<RulingDependencies, 'register' | 'clock'>,
  waiving: Waiving,
): Promise<void> {
  const { planSlug, reason: why, document, actor, openedBy = Infinity } = waiving;
  const reason = document === undefined ? why : `${why} (${document})`;
  for (const { cycleId, draftSince, ...cycle } of await listCycles(register, { planSlug })) {
    if (draftSince === undefined || draftSince > openedBy || !isHeld(cycle, waiving)) continue;
    const by = { actor: actorIdOf(actor), at: clock.now(), realAt: Date.now() };
    await actOnDraft(register, { cycleId, act: 'skip', reason, ...by });
  }
}

type Held = Pick<Assignment, 'dueOn' | 'obligationId' | 'periodKey'>;

function isHeld(
  { dueOn, obligationId, periodKey }: Held,
  { act, isResumed = () => false }: Pick<Waiving, 'act' | 'isResumed'>,
): boolean {
  if (isResumed(obligationId)) return false;
  if (act.type === 'end') return dueOn >= act.from;
  if (act.type === 'skip' && periodKey !== act.periodKey) return false;
  return 'obligationId' in act && obligationId === act.obligationId;
}
