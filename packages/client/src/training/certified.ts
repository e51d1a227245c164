import type { CertificatesBody } from '@kyhan/contracts';
import { UNTOLD_SESSION } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed, TrainingWord } from '@kyhan/register';
import { sessionOf } from './session-of.js';
import { theTrainee } from './the-trainee.js';
import type { TrainingQuestion } from './training-question.js';

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
