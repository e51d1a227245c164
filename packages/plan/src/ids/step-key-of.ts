import type { AssignmentName } from './assignment-id-of.js';

/** The key of a step of a cycle, whoever owes it: `<cycle>/<step>`. Pure; throws nothing. */
export function stepKeyOf({ cycleId, stepId }: Omit<AssignmentName, 'unitId'>): string {
  return `${cycleId}/${stepId}`;
}
