import type { DueOpening, MovedCycle, ScheduleChanges, VersionToApply } from '@kyhan/contracts';

/** The steps of applying a version that is in force. Each can be done again; `onPart` is told of progress. */
export interface PlanApplying {
  /** One Temporal Schedule per obligation. */
  keepSchedules(named: VersionToApply, onPart: () => void): Promise<ScheduleChanges>;
  dueOpenings(named: VersionToApply): Promise<DueOpening[]>;
  /** Ids of the open cycles that follow the version. */
  cyclesToMove(named: VersionToApply): Promise<string[]>;
  /** @throws KyhanError TEMPORAL_UNAVAILABLE where a shard gave no answer */
  moveCycles(
    named: VersionToApply & { readonly cycleIds: readonly string[] },
    onPart: () => void,
  ): Promise<MovedCycle[]>;
  /** What acts for the plan have left undone. */
  finishActs(planSlug: string): Promise<void>;
  /** What of the plan a person has to know. */
  recordFindings(named: VersionToApply): Promise<void>;
}
