import { PERSON_ROLES } from '@kyhan/engine';
import { readActorId } from '@kyhan/plan/ids';
import { knownPersons, type KnownPerson, type Register } from '@kyhan/register';
import { actorName, sameInBoth, type InBoth } from '@kyhan/words';

/** What acts speak about: the plan whose roles count, and how units are called. */
export interface WhereActed {
  readonly planSlug?: string | undefined;
  readonly unitName?: ((unitId: string) => InBoth) | undefined;
}

/** Who that was, and what they were at `at` (plan time, epoch milliseconds); without it their name alone. */
export type WhoActed = (actor: string, at?: number) => InBoth;

/**
 * Who acted, in words: persons by name beside their id, with what they were in the plan when they acted. Names are read
 * when somebody reads: no event has them, and who was erased is told to be so.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function whoActed(
  register: Register,
  actors: readonly string[],
  { planSlug, unitName = sameInBoth }: WhereActed = {},
): Promise<WhoActed> {
  const persons = await knownPersons(register, actors);
  return (actor, at) => {
    const who = readActorId(actor);
    const person = who?.kind === 'person' ? persons.get(who.personId) : undefined;
    if (person === undefined) return actorName(actor, unitName);
    const { name, isErased } = person;
    return actorName(actor, unitName, { name, isErased, ...placeOf(person, planSlug, at) });
  };
}

/** What somebody was in a plan at an instant: what they decide there before what they hand in, and who looks after all last. */
function placeOf({ roles }: KnownPerson, planSlug: string | undefined, at: number | undefined) {
  if (at === undefined) return {};
  const held = roles.filter(({ fromAt, untilAt = Infinity }) => fromAt <= at && at <= untilAt);
  const inPlan = held.filter((role) => role.planSlug !== undefined && role.planSlug === planSlug);
  const rank = ({ role }: (typeof held)[number]) => PERSON_ROLES.findIndex((one) => one === role);
  const [main] = inPlan.toSorted((a, b) => rank(a) - rank(b));
  const { role } = main ?? held.find((one) => one.planSlug === undefined) ?? {};
  return { role, unitId: main?.unitId ?? inPlan.find(({ unitId }) => unitId !== undefined)?.unitId };
}

/**
 * Rows of a history with who did each, in words.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function withActorNames<Row extends { readonly actor: string }>(
  register: Register,
  rows: readonly Row[],
  { atOf, ...where }: WhereActed & { readonly atOf: (row: Row) => number },
): Promise<(Row & { readonly actorName: InBoth })[]> {
  const actors = rows.map(({ actor }) => actor);
  const who = await whoActed(register, actors, where);
  return rows.map((row) => ({ ...row, actorName: who(row.actor, atOf(row)) }));
}
