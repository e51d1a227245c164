import { heartbeat } from '@temporalio/activity';
import type { DueOpening, MovedCycle, ScheduleChanges, VersionToApply } from '@kyhan/contracts';
import { findingIdOf } from '@kyhan/plan/ids';
import {
  bringIntoForce,
  closeFinding,
  dropStagedPlan,
  failPoint,
  openFinding,
  type StagedName,
  type VersionInForce,
} from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

/** The steps of applying a plan, each of which can be done again. */
export function applyActivities({ register, clock, applying, reorganising }: ActivityDependencies) {
  return {
    /** Makes the staged plan the newest version. */
    async bringIntoForce({ planSlug, hash }: StagedName): Promise<VersionInForce> {
      const time = { at: clock.now(), realAt: Date.now() };
      const inForce = await bringIntoForce(register, { planSlug, hash, ...time });
      failPoint('plan-in-force');
      return inForce;
    },

    async keepPlanSchedules(named: VersionToApply): Promise<ScheduleChanges> {
      return await applying.keepSchedules(named, () => heartbeat());
    },

    async dueOpenings(named: VersionToApply): Promise<DueOpening[]> {
      return await applying.dueOpenings(named);
    },

    async cyclesToMove(named: VersionToApply): Promise<string[]> {
      return await applying.cyclesToMove(named);
    },

    /** A portion of the cycles that follow the version. */
    async moveCycles(
      named: VersionToApply & { readonly cycleIds: readonly string[] },
    ): Promise<MovedCycle[]> {
      return await applying.moveCycles(named, () => heartbeat());
    },

    /** Lets a workflow wait for each day on which units end, records what a person has to know of the plan, and lets the staged plan go. */
    async endApplication({ hash, ...named }: VersionToApply & StagedName): Promise<void> {
      await reorganising.keep(named.planSlug, { isNewVersion: true });
      await applying.recordFindings(named);
      await closeFinding(register, { findingId: idOf(named), at: clock.now(), ending: 'plan-applied' });
      await dropStagedPlan(register, { planSlug: named.planSlug, hash });
    },

    /** Says that a version is in force and its application cannot go on. */
    async noteNotApplied({ code, ...named }: NotApplied): Promise<void> {
      const { planSlug, version } = named;
      await openFinding(register, {
        findingId: idOf(named),
        kind: 'plan-not-applied',
        subject: planSlug,
        data: { code, version },
        at: clock.now(),
      });
    },
  };
}

export interface NotApplied {
  readonly planSlug: string;
  readonly version: number;
  /** Of the catalogue, or the class of an error that is ours. */
  readonly code: string;
}

function idOf({ planSlug }: { readonly planSlug: string }): string {
  return findingIdOf({ kind: 'plan-not-applied', about: planSlug });
}
