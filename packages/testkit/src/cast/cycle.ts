import { assignmentIdOf, cycleIdOf, shardIdOf } from '@kyhan/plan/ids';

export const PLAN = 'ke-hoach-thu';
export const OBLIGATION = 'monthly-report';
/** The id of a cycle of the cast's plan, by the key of its period. */
export const castCycleId = (periodKey: string) =>
  cycleIdOf({ planSlug: PLAN, obligationId: OBLIGATION, periodKey });

export const CYCLE = castCycleId('2026-03');
export const SHARD = shardIdOf({ cycleId: CYCLE, shard: 0 });

/** The id of what a unit owes in a cycle of the cast's plan. */
export const ofUnit = (unitId: string, cycleId = CYCLE) =>
  assignmentIdOf({ cycleId, stepId: 'main', unitId });
