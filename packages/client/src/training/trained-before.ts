import type { PeopleListBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed } from '@kyhan/register';
import { isCountedRoster } from './is-counted-roster.js';
import { listedBefore } from './listed-before.js';
import { personOf } from './person-of.js';
import type { TrainingQuestion } from './training-question.js';

/** Who of a roster was trained before the software was in use. */
export function trainedBefore(
  { plan, known, today }: TrainingQuestion,
  { roster, rows }: PeopleListBody,
): readonly NewTrainingDeed[] {
  if (isCountedRoster(plan, roster)) throw new KyhanError('ROSTER_COUNTS_HEADS', { roster });
  const members = new Set(known.book.rosters.get(roster)?.members.map(({ person }) => person));
  const codes = new Set([...known.trainees].filter(([id]) => members.has(id)).map(([, { code }]) => code));
  const people = listedBefore({ roster, rows, known: codes, today }).map(({ code, on }) => ({
    person: personOf(known, code) ?? '',
    on,
  }));
  return [{ deed: { deed: 'trained-before', roster, people } }];
}
