import type { NominationBody } from '@kyhan/contracts';
import { coverageOn, UNKNOWN_ROSTER, UNTOLD_SESSION, type KnownSession } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import type { NewTrainingDeed, StoredTraining } from '@kyhan/register';
import { heldSessionOf, personOf } from './rosters-of.js';
import type { TrainingQuestion } from './training-question.js';

/** People of a unit for a session, as many as it takes; or not any more. */
export function nominated(
  question: TrainingQuestion,
  { session, unit, people, withdraw }: NominationBody,
): readonly NewTrainingDeed[] {
  const { plan, known } = question;
  if (!plan.units.some(({ id }) => id === unit)) throw new KyhanError('UNIT_UNKNOWN', { unit });
  const held = heldSessionOf(question, session);
  const { nominations } = known.book.sessions.get(session) ?? UNTOLD_SESSION;
  const own = withdraw
    ? new Set(nominations.filter((one) => one.unit === unit).map(({ person }) => person))
    : (peopleOn(question, held).get(unit) ?? new Set());
  const named = people.map((one) => {
    const person = personOf(known, one);
    if (person === undefined || !own.has(person))
      throw new KyhanError('TRAINEE_UNKNOWN', { person: one, on: held.on });
    return person;
  });
  const already = new Set(nominations.map(({ person }) => person));
  const fresh = [...new Set(named)].filter((person) => withdraw || !already.has(person));
  if (fresh.length === 0) return [];
  if (withdraw) return [{ deed: { deed: 'nomination-withdrawn', session, unit, people: fresh } }];
  const wanted = nominations.length + fresh.length;
  if (held.capacity !== undefined && wanted > held.capacity)
    throw new KyhanError('SESSION_FULL', { session, capacity: held.capacity, wanted });
  return [{ deed: { deed: 'nominated', session, unit, people: fresh } }];
}

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
