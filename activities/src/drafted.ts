import type { NoticeDraft } from '@kyhan/engine';
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

export interface DraftToTell {
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly cycle: Pick<Cycle, 'cycleId' | 'dueAt'>;
  readonly needs: DraftNeeds;
  readonly ordinal: number;
  /** Plan time. */
  readonly at: number;
}

/** The letter to the coordinator about a draft: it leaves on the next working morning. Pure. */
export function draftNotice(
  { calendarOf }: Pick<ActivityDependencies, 'calendarOf'>,
  { plan, obligation, cycle: { cycleId, dueAt }, needs, ordinal, at }: DraftToTell,
): NoticeDraft {
  const policy = policyOf(plan, obligation, obligation.steps[0]?.id ?? '');
  const notBefore = firstMorning({ policy, calendar: calendarOf(plan), zone: plan.timeZone }, at);
  const about = { assignmentId: cycleId, kind: 'cycle-draft', ordinal, addressee: 'coordinator' } as const;
  return { ...about, notBefore, dueAt, data: needs };
}

/** Keeps a cycle as a draft: its coordinator is told on the next working morning, and no unit is. */
export async function drafted(
  dependencies: ActivityDependencies,
  { plan, obligation, fresh: { cycle }, needs }: CycleToDraft,
): Promise<OpenedCycle> {
  const { register, clock, language } = dependencies;
  const { cycleId, openedAt: at } = cycle;
  const notice = draftNotice(dependencies, { plan, obligation, cycle, needs, ordinal: 1, at });
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
