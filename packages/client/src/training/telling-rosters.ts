import type { PeopleListBody, TraineeErasureBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed, Trainee, TrainingWord } from '@kyhan/register';
import { listedBefore, listedHeads, listedPeople, type ListedPerson } from './listed-rows.js';
import { isCountedRoster, personOf } from './rosters-of.js';
import type { TrainingQuestion } from './training-question.js';

/** A roster as its file lists it: whoever is known by their code keeps their id, whoever is new is given one. */
export function rosterTold(
  { plan, known }: TrainingQuestion,
  { roster, rows }: PeopleListBody,
): readonly NewTrainingDeed[] {
  if (isCountedRoster(plan, roster))
    return [{ deed: { deed: 'roster-counted', roster, counts: listedHeads({ plan, roster, rows }) } }];
  const listed = listedPeople({ plan, roster, rows });
  const ids = new Map([...known.trainees].map(([person, { code }]) => [code, person]));
  const words = new Map<string, TrainingWord>();
  let count = known.known;
  for (const one of listed) {
    const id = ids.get(one.code) ?? `t${(count += 1)}`;
    ids.set(one.code, id);
    const value = traineeOf(one);
    if (isSame(known.trainees.get(id), value)) words.delete(id);
    else words.set(id, { person: id, word: 'trainee', value });
  }
  const members = listed.map(({ code, unit, from, to }) => ({
    person: ids.get(code) ?? '',
    unit,
    from,
    ...(to === undefined ? {} : { to }),
  }));
  return [{ deed: { deed: 'roster-told', roster, members }, words: [...words.values()] }];
}

function traineeOf({ code, name, office }: ListedPerson): Trainee {
  return { code, ...(name === undefined ? {} : { name }), ...(office === undefined ? {} : { office }) };
}

function isSame(known: Trainee | undefined, told: Trainee): boolean {
  return known?.code === told.code && known.name === told.name && known.office === told.office;
}

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

/** Somebody who is not to be known by name any more. */
export function erased(
  { known, today }: TrainingQuestion,
  { person: named }: TraineeErasureBody,
): readonly NewTrainingDeed[] {
  const person = personOf(known, named);
  if (person === undefined) throw new KyhanError('TRAINEE_UNKNOWN', { person: named, on: today });
  return [{ deed: { deed: 'trainee-erased', person } }];
}
