import { coverageOn, UNKNOWN_ROSTER, type KnownSession } from '@kyhan/engine/training';
import type { Plan } from '@kyhan/plan';
import type { StoredTraining } from '@kyhan/register';

/** Who may come to a session: the people of its rosters on its day, by the unit of that day. Pure; throws nothing. */
export function peopleOn(
  { plan, known }: { readonly plan: Plan; readonly known: StoredTraining },
  { obligation, rosters, on }: KnownSession,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = plan.obligations.find(({ id }) => id === obligation);
  const people = new Map<string, Set<string>>();
  for (const target of found?.targets ?? []) {
    if (!rosters.includes(target.roster) || target.count === 'heads') continue;
    const { measuredOn: _measured, ...asOfTheDay } = target;
    const roster = known.book.rosters.get(target.roster) ?? UNKNOWN_ROSTER;
    for (const { unit, people: own } of coverageOn({
      plan,
      target: asOfTheDay,
      scope: found?.scope,
      roster,
      on,
    }).units)
      people.set(unit, new Set([...(people.get(unit) ?? []), ...own]));
  }
  return people;
}
