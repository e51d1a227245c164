import { trainingBook, type TrainingBook, type TrainingDeed } from '@kyhan/engine/training';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { Trainee } from '../training-word-table.js';

/** All that is known of a plan's training, by which a deed is decided. */
export interface StoredTraining {
  readonly book: TrainingBook;
  /** Who is who, by id; nobody who was erased. */
  readonly trainees: ReadonlyMap<string, Trainee>;
  /** How many people were ever given an id. */
  readonly known: number;
}

/**
 * Reads what was told of a plan's training, whole: for deeds alone. What is shown is counted and paged by the database.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function readTraining(db: Db, planSlug: string): Promise<StoredTraining> {
  const { rows: told } = await sql<{ told: TrainingDeed }>`
    select e.fact -> 'told' as told from events e join plans p on p.plan_key = e.stream_key
    where p.slug = ${planSlug} and e.fact ->> 'type' = 'training-told' order by e.sequence`.execute(db);
  const words = await db
    .selectFrom('trainingWords')
    .select(['person', 'word', 'value'])
    .where('planSlug', '=', planSlug)
    .where('word', '=', 'trainee')
    .orderBy('sequence')
    .orderBy('place')
    .execute();
  const trainees = new Map<string, Trainee>();
  const known = new Set<string>();
  for (const { person, value } of words) {
    known.add(person);
    if (value !== null) trainees.set(person, value as Trainee);
  }
  return { book: trainingBook(told.map((one) => one.told)), trainees, known: known.size };
}
