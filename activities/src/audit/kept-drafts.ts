import { draftNeeds, type Plan } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { openFinding, type Cycle } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { draftDone } from '../drafted.js';

/**
 * The drafts that still wait for their coordinator, each with its finding, which somebody may have closed. The others
 * are to be opened, or drafted anew: nothing is left to do, or a newer version of the plan says something else.
 */
export async function keptDrafts(
  { register, clock }: ActivityDependencies,
  {
    plan,
    version,
    cycles,
  }: { readonly plan: Plan; readonly version: number; readonly cycles: readonly Cycle[] },
): Promise<ReadonlySet<string>> {
  const waiting = new Set<string>();
  for (const cycle of cycles) {
    const { cycleId: subject, draftSince, obligationId, periodFrom: from, periodTo: to, planVersion } = cycle;
    const obligation = plan.obligations.find(({ id }) => id === obligationId);
    if (draftSince === undefined) continue;
    const needs = obligation && draftNeeds(obligation, { from, to }, draftDone(cycle));
    // What the plan no longer has stays as it was drafted, for somebody to skip.
    if (obligation !== undefined && (needs === undefined || planVersion !== version)) continue;
    waiting.add(subject);
    const findingId = findingIdOf({ kind: 'cycle-draft', about: subject });
    const data = needs ?? { recurrence: true, day: false, announcement: false };
    await openFinding(register, { findingId, kind: 'cycle-draft', subject, data, at: clock.now() });
  }
  return waiting;
}
