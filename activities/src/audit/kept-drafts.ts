import { draftNeeds, type Plan } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { openFinding, remindOfDraft, type Cycle } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { draftDone, draftNotice, type DraftToTell } from '../drafted.js';

interface AuditedDrafts {
  readonly plan: Plan;
  readonly version: number;
  /** Of the plan, open and closed. */
  readonly cycles: readonly Cycle[];
}

/**
 * The drafts that still wait for their coordinator, each with its finding, which somebody may have closed, and with a
 * letter once a week. The others are to be opened, or drafted anew: nothing is left to do, or a newer version of the plan
 * says something else.
 */
export async function keptDrafts(
  dependencies: ActivityDependencies,
  { plan, version, cycles }: AuditedDrafts,
): Promise<ReadonlySet<string>> {
  const now = dependencies.clock.now();
  const waiting = new Set<string>();
  for (const cycle of cycles.filter(({ draftSince }) => draftSince !== undefined)) {
    const { cycleId, obligationId, periodFrom: from, periodTo: to, planVersion, dueAt } = cycle;
    const obligation = plan.obligations.find(({ id }) => id === obligationId);
    const needs = obligation && draftNeeds(obligation, { from, to }, draftDone(cycle));
    // What the plan no longer has, and what is past its day, is left for somebody to skip.
    const canOpen = obligation !== undefined && now < dueAt;
    if (canOpen && (needs === undefined || planVersion !== version)) continue;
    waiting.add(cycleId);
    const data = needs ?? { recurrence: true, day: false, announcement: false };
    const findingId = findingIdOf({ kind: 'cycle-draft', about: cycleId });
    await openFinding(dependencies.register, {
      findingId,
      kind: 'cycle-draft',
      subject: cycleId,
      data,
      at: now,
    });
    const ordinal = ordinalOf(cycle, now);
    if (obligation !== undefined && ordinal > 1)
      await remind(dependencies, { plan, obligation, cycle, needs: data, ordinal, at: now });
  }
  return waiting;
}

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** The finding stays; whoever was told so often knows. */
const MOST_LETTERS = 5;

/** The how-manieth letter is due: one when it was drafted, then one a week. */
function ordinalOf({ draftSince = 0 }: Cycle, now: number): number {
  return Math.min(MOST_LETTERS, 1 + Math.floor((now - draftSince) / WEEK_MS));
}

async function remind(dependencies: ActivityDependencies, draft: DraftToTell): Promise<void> {
  const { register, language } = dependencies;
  const { cycleId } = draft.cycle;
  const notice = draftNotice(dependencies, draft);
  await remindOfDraft(register, { cycleId, notice, at: draft.at, realAt: Date.now(), language });
}
