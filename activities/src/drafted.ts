import { firstMorning } from '@kyhan/engine/timetable';
import type { DraftNeeds, Obligation, Plan } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { closeFinding, draftCycle, type Cycle, type NewCycle } from '@kyhan/register';
import { CYCLE_PAGE } from '@kyhan/words';
import type { ActivityDependencies } from './activity-dependencies.js';
import { policyOf } from './cycle-context.js';
import type { OpenedCycle } from './opened-cycle.js';

/** What was done already for a cycle that waits. Pure. */
export function draftDone(cycle: Pick<Cycle, 'confirmedAt' | 'announcedAt'> | undefined) {
  return { isConfirmed: cycle?.confirmedAt !== undefined, isAnnounced: cycle?.announcedAt !== undefined };
}

export interface CycleToDraft {
  readonly plan: Plan;
  readonly obligation: Obligation;
  /** As it would open. */
  readonly fresh: Omit<NewCycle, 'realAt'>;
  readonly needs: DraftNeeds;
}

/** Keeps a cycle as a draft: its coordinator is told on the next working morning, and no unit is. */
export async function drafted(
  dependencies: ActivityDependencies,
  { plan, obligation, fresh: { cycle }, needs }: CycleToDraft,
): Promise<OpenedCycle> {
  const { register, calendarOf, clock, language } = dependencies;
  const { cycleId, dueAt, openedAt } = cycle;
  const policy = policyOf(plan, obligation, obligation.steps[0]?.id ?? '');
  const counting = { policy, calendar: calendarOf(plan), zone: plan.timeZone };
  const notice = {
    assignmentId: cycleId,
    kind: 'cycle-draft',
    ordinal: 1,
    addressee: 'coordinator',
    notBefore: firstMorning(counting, openedAt),
    dueAt,
    data: needs,
  } as const;
  await draftCycle(register, {
    cycle: { ...cycle, shards: 0 },
    needs,
    notices: [notice],
    realAt: Date.now(),
    language,
  });
  const findingId = findingIdOf({ kind: 'cycle-missing', about: cycleId });
  await closeFinding(register, { findingId, at: clock.now(), ending: 'cycle-drafted' });
  await dependencies.ringPostOffice();
  return { outcome: 'nothing-to-open', reason: CYCLE_PAGE.drafted[language] };
}
