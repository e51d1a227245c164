import type { TraineeErasureBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed } from '@kyhan/register';
import { personOf } from './person-of.js';
import type { TrainingQuestion } from './training-question.js';

/** Somebody who is not to be known by name any more. */
export function erased(
  { known, today }: TrainingQuestion,
  { person: named }: TraineeErasureBody,
): readonly NewTrainingDeed[] {
  const person = personOf(known, named);
  if (person === undefined) throw new KyhanError('TRAINEE_UNKNOWN', { person: named, on: today });
  return [{ deed: { deed: 'trainee-erased', person } }];
}
