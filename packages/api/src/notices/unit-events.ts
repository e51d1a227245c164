import type { Role } from '@kyhan/engine';
import { readActorId } from '@kyhan/plan/ids';
import {
  knownPersons,
  rolesOfToken,
  type Assignment,
  type AssignmentHistory,
  type Register,
} from '@kyhan/register';

type Event = AssignmentHistory['events'][number];

/**
 * What a unit did itself, be it by a link, by somebody who had signed in for it or by a program of its own.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function unitEvents(
  register: Register,
  { planSlug, unitId }: Pick<Assignment, 'planSlug' | 'unitId'>,
  events: readonly Event[],
): Promise<readonly Event[]> {
  const actors = [...new Set(events.map(({ actor }) => actor))];
  const persons = await knownPersons(register, actors);
  const rolesOf = new Map<string, readonly Role[]>();
  for (const actorId of actors) {
    const actor = readActorId(actorId);
    if (actor?.kind === 'person') rolesOf.set(actorId, persons.get(actor.personId)?.roles ?? []);
    if (actor?.kind === 'token') rolesOf.set(actorId, await rolesOfToken(register, actor.tokenId));
  }
  const isOfUnit = ({ role, ...of }: Role) =>
    (role === 'unit' || role === 'head') && of.planSlug === planSlug && of.unitId === unitId;
  return events.filter(({ actor, at }) => {
    if (readActorId(actor)?.kind === 'unit') return true;
    const held = rolesOf.get(actor)?.filter(isOfUnit) ?? [];
    return held.some(({ fromAt, untilAt = Infinity }) => fromAt <= at && at < untilAt);
  });
}

/** The first thing that a unit did after a letter had left; none where it never left. `sentAt` is plan time, epoch milliseconds. Pure; throws nothing. */
export function actedAfter(own: readonly Event[], sentAt: number | undefined): Event | undefined {
  return sentAt === undefined ? undefined : own.find(({ at }) => at >= sentAt);
}
