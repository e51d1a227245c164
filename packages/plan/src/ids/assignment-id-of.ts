import { cycleIdOf, readCycleId, type CycleName } from './cycle-id-of.js';

/** What names an assignment: what one unit owes in one step of a cycle. */
export interface AssignmentName {
  readonly cycleId: string;
  readonly stepId: string;
  readonly unitId: string;
}

/**
 * The id of an assignment, which is also the stream of its events: `<plan>/<obligation>/<period>/<step>/<unit>`.
 * Pure; throws nothing.
 */
export function assignmentIdOf({ cycleId, stepId, unitId }: AssignmentName): string {
  return `${cycleId}/${stepId}/${unitId}`;
}

/**
 * What `assignmentIdOf` was made of, and the name of its cycle; undefined where it is no assignment's id.
 * Pure; throws nothing.
 */
export function readAssignmentId(id: string): (AssignmentName & CycleName) | undefined {
  const [planSlug = '', obligationId = '', periodKey = '', stepId, unitId, ...more] = id.split('/');
  const cycle = readCycleId(cycleIdOf({ planSlug, obligationId, periodKey }));
  if (cycle === undefined || !stepId || !unitId || more.length > 0) return undefined;
  return { ...cycle, cycleId: cycleIdOf(cycle), stepId, unitId };
}
