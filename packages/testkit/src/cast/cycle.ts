export const PLAN = 'ke-hoach-thu';
export const OBLIGATION = 'monthly-report';
export const CYCLE = `${PLAN}/${OBLIGATION}/2026-03`;
export const SHARD = `${CYCLE}/shard-0`;

/** The id of what a unit owes in a cycle of the cast's plan. */
export const ofUnit = (unitId: string, cycleId = CYCLE) => `${cycleId}/main/${unitId}`;
