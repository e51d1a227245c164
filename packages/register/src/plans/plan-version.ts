import type { Plan } from '@kyhan/plan';
import type { Db } from '../connection/register.js';

/** One version of a plan as it was applied. */
export interface PlanVersion {
  readonly plan: Plan;
  readonly version: number;
  readonly hash: string;
  readonly keptFrom: string;
  /** By obligation: cycles that fall due before its day are not opened after the fact. */
  readonly obligationsKeptFrom: Readonly<Record<string, string>>;
  readonly appliedAt: number;
  readonly appliedBy: string;
}

export function selectPlanVersions(db: Db) {
  return db
    .selectFrom('planVersions')
    .select([
      'planVersions.plan',
      'planVersions.version',
      'planVersions.hash',
      'planVersions.keptFrom',
      'planVersions.obligationsKeptFrom',
      'planVersions.appliedAt',
      'planVersions.appliedBy',
    ]);
}
