import type { PeopleListBody } from '@kyhan/contracts';
import type { NewTrainingDeed, StoredTraining, Trainee, TrainingWord } from '@kyhan/register';
import { isCountedRoster } from './is-counted-roster.js';
import { listedHeads } from './listed-heads.js';
import { idsByCode } from './person-of.js';
import { listedPeople, type ListedTrainee } from './listed-people.js';
import type { TrainingQuestion } from './training-question.js';

/** A roster as its file lists it: whoever is known by their code keeps their id, whoever is new is given one. */
export function rosterTold(
  { plan, known }: TrainingQuestion,
  { roster, rows }: PeopleListBody,
): readonly NewTrainingDeed[] {
  if (isCountedRoster(plan, roster))
    return [{ deed: { deed: 'roster-counted', roster, counts: listedHeads({ plan, roster, rows }) } }];
  const listed = listedPeople({ plan, roster, rows });
  const ids = new Map(idsByCode(known.trainees));
  const nextId = freeIds(known, new Set(listed.map(({ code }) => code)));
  const words = new Map<string, TrainingWord>();
  for (const one of listed) {
    const id = ids.get(one.code) ?? nextId();
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

/** Ids that nobody has or had, and that are nobody's code: neither of those known nor of those listed. */
function freeIds({ lastId }: StoredTraining, codes: ReadonlySet<string>): () => string {
  let last = lastId;
  return () => {
    do last += 1;
    while (codes.has(`t${last}`));
    return `t${last}`;
  };
}

function traineeOf({ code, name, office }: ListedTrainee): Trainee {
  return { code, ...(name === undefined ? {} : { name }), ...(office === undefined ? {} : { office }) };
}

function isSame(known: Trainee | undefined, told: Trainee): boolean {
  return known?.code === told.code && known.name === told.name && known.office === told.office;
}
