import { KyhanError } from '@kyhan/errors';
import { personOf } from './person-of.js';
import type { TrainingQuestion } from './training-question.js';

/** Whom a request names, one of some people where only those may be. @throws KyhanError TRAINEE_UNKNOWN */
export function theTrainee(
  { known }: TrainingQuestion,
  named: string,
  { on, among }: { readonly on: string; readonly among?: ReadonlySet<string> },
): string {
  const person = personOf(known, named);
  if (person === undefined || among?.has(person) === false)
    throw new KyhanError('TRAINEE_UNKNOWN', { person: named, on });
  return person;
}
