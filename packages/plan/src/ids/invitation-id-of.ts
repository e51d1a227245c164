import { readCycleId, type CycleName } from './cycle-id-of.js';

/** What names an invitation: one unit, asked to the meeting of a cycle. */
export interface InvitationName {
  readonly cycleId: string;
  readonly unitId: string;
}

/** The id of an invitation: `<plan>/<obligation>/<period>#<unit>`, which no assignment has. Pure; throws nothing. */
export function invitationIdOf({ cycleId, unitId }: InvitationName): string {
  return `${cycleId}#${unitId}`;
}

/** What `invitationIdOf` was made of, and the name of its cycle; undefined where it is no such id. Pure; throws nothing. */
export function readInvitationId(id: string): (InvitationName & CycleName) | undefined {
  const [cycleId = '', unitId, ...more] = id.split('#');
  const cycle = readCycleId(cycleId);
  return cycle === undefined || !unitId || more.length > 0 ? undefined : { ...cycle, cycleId, unitId };
}
