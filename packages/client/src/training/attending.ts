import type { TrainingAttendanceBody, CertificatesBody } from '@kyhan/contracts';
import { UNTOLD_SESSION } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed, TrainingWord } from '@kyhan/register';
import { peopleOn } from './nominating.js';
import { heldSessionOf, isCountedRoster, personOf, sessionOf } from './rosters-of.js';
import type { TrainingQuestion } from './training-question.js';

/** Who came to a session, nominated or not; who was recorded in error did not. */
export function attended(
  question: TrainingQuestion,
  { session, people = [], absent = [], heads = [] }: TrainingAttendanceBody,
): readonly NewTrainingDeed[] {
  const { plan, known, today } = question;
  const held = heldSessionOf(question, session);
  const { on, rosters } = held;
  if (on > today) throw new KyhanError('SESSION_NOT_YET_HELD', { session, on });
  const may = new Set([...peopleOn(question, held).values()].flatMap((own) => [...own]));
  const came = new Set((known.book.sessions.get(session) ?? UNTOLD_SESSION).attended);
  const fresh = people
    .map((one) => theTrainee(question, one, { on, among: may }))
    .filter((id) => !came.has(id));
  const gone = absent.map((one) => theTrainee(question, one, { on, among: came }));
  for (const { unit, roster } of heads) {
    if (!plan.units.some(({ id }) => id === unit)) throw new KyhanError('UNIT_UNKNOWN', { unit });
    if (!rosters.includes(roster) || !isCountedRoster(plan, roster))
      throw new KyhanError('ROSTER_UNKNOWN', { roster });
  }
  return [
    ...(fresh.length === 0
      ? []
      : [{ deed: { deed: 'attended', session, on, rosters, people: [...new Set(fresh)] } } as const]),
    ...(gone.length === 0
      ? []
      : [{ deed: { deed: 'attendance-withdrawn', session, people: [...new Set(gone)] } } as const]),
    ...heads.map(
      ({ unit, roster, heads: count }) =>
        ({ deed: { deed: 'heads-attended', session, on, rosters: [roster], unit, heads: count } }) as const,
    ),
  ];
}

/** Numbers and days of certificates of those who attended. */
export function certified(
  question: TrainingQuestion,
  { session, certificates }: CertificatesBody,
): readonly NewTrainingDeed[] {
  const { known } = question;
  const { on } = sessionOf(question, session);
  const came = new Set((known.book.sessions.get(session) ?? UNTOLD_SESSION).attended);
  const given = certificates.map(({ person: named, ...certificate }) => {
    const person = theTrainee(question, named, { on });
    if (!came.has(person)) throw new KyhanError('TRAINEE_NOT_PRESENT', { person: named, session });
    return { person, ...certificate };
  });
  const words = given.map(({ person, number }): TrainingWord => ({
    person,
    word: 'certificate',
    value: { session, number },
  }));
  const dated = given.map(({ person, on: certifiedOn }) => ({ person, on: certifiedOn }));
  return [{ deed: { deed: 'certified', session, certificates: dated }, words }];
}

/** @throws KyhanError TRAINEE_UNKNOWN */
function theTrainee(
  { known }: TrainingQuestion,
  named: string,
  { on, among }: { readonly on: string; readonly among?: ReadonlySet<string> },
): string {
  const person = personOf(known, named);
  if (person === undefined || among?.has(person) === false)
    throw new KyhanError('TRAINEE_UNKNOWN', { person: named, on });
  return person;
}
