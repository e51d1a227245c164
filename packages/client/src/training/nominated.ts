import type { NominationBody } from '@kyhan/contracts';
import { UNTOLD_SESSION } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed } from '@kyhan/register';
import { heldSessionOf } from './held-session-of.js';
import { peopleOn } from './people-on.js';
import { personOf } from './person-of.js';
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
