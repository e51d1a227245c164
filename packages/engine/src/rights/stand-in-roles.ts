import type { Instant } from '@kyhan/calendar';
import type { Role } from './may-act.js';

/** That somebody is away and somebody stands in, as far as it passes rights on: half open, plan time. */
export interface StandIn {
  readonly planSlug: string;
  /** The contact who is away, by whatever names it: of two about one, the one that was told last counts. */
  readonly of: string;
  readonly absentPersons: readonly string[];
  readonly substitutePersons: readonly string[];
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly toldAt: Instant;
}

/**
 * What a person may do in the place of those who are away: what these were in that plan when it was told, for as long as
 * they are away. Nobody stands in for whom somebody stands in for. `standIns` in the order in which they were told.
 * Pure; throws nothing.
 */
export function standInRoles(
  personId: string,
  standIns: readonly StandIn[],
  rolesOf: (personId: string) => readonly Role[],
): readonly Role[] {
  return standIns.flatMap((one, place) => {
    if (!one.substitutePersons.includes(personId)) return [];
    const later = standIns.slice(place + 1).filter((other) => other.of === one.of);
    const spans = later.reduce<readonly Span[]>(
      (left, other) => left.flatMap((span) => without(span, inForce(other))),
      [inForce(one)],
    );
    const roles = one.absentPersons
      .filter((absent) => absent !== personId)
      .flatMap((absent) => rolesOf(absent))
      .filter(({ planSlug, fromAt }) => planSlug === one.planSlug && fromAt <= one.toldAt);
    return spans.flatMap((span) => roles.flatMap((role) => within(role, span)));
  });
}

interface Span {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** Nothing that was done before it was told was done in somebody's place. */
function inForce({ fromAt, untilAt, toldAt }: StandIn): Span {
  return { fromAt: Math.max(fromAt, toldAt), untilAt };
}

/** What is left before and after; of a part that is empty `within` leaves nothing. */
function without({ fromAt, untilAt }: Span, taken: Span): Span[] {
  const before = { fromAt, untilAt: Math.min(untilAt, taken.fromAt) };
  const after = { fromAt: Math.max(fromAt, taken.untilAt), untilAt };
  if (taken.fromAt >= taken.untilAt) return [{ fromAt, untilAt }];
  return [before, after];
}

function within(role: Role, span: Span): Role[] {
  const fromAt = Math.max(role.fromAt, span.fromAt);
  const untilAt = Math.min(role.untilAt ?? span.untilAt, span.untilAt);
  return fromAt < untilAt ? [{ ...role, fromAt, untilAt }] : [];
}
