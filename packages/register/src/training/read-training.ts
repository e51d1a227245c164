import { trainingBook, type TrainingBook, type TrainingDeed } from '@kyhan/engine/training';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { CertificateNumber, Trainee } from '../training-word-table.js';

/** All that is known of a plan's training. */
export interface StoredTraining {
  readonly book: TrainingBook;
  /** Who is who, by id; nobody who was erased. */
  readonly trainees: ReadonlyMap<string, Trainee>;
  /** Numbers of certificates, by session and person. */
  readonly certificates: ReadonlyMap<string, string>;
  /** How many people were ever given an id. */
  readonly known: number;
  /** When each roster was last told, plan time, epoch milliseconds. */
  readonly toldAt: ReadonlyMap<string, number>;
}

/**
 * Reads what was told of a plan's training.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function readTraining({ db }: Pick<Register, 'db'>, planSlug: string): Promise<StoredTraining> {
  return await trainingIn(db, planSlug);
}

/** The same within a transaction. */
export async function trainingIn(db: Db, planSlug: string): Promise<StoredTraining> {
  const { rows: told } = await sql<{ told: TrainingDeed; at: number }>`
    select e.fact -> 'told' as told, e.at from events e join plans p on p.plan_key = e.stream_key
    where p.slug = ${planSlug} and e.fact ->> 'type' = 'training-told' order by e.sequence`.execute(db);
  const words = await db
    .selectFrom('trainingWords')
    .select(['person', 'word', 'value'])
    .where('planSlug', '=', planSlug)
    .orderBy('sequence')
    .orderBy('place')
    .execute();
  const trainees = new Map<string, Trainee>();
  const certificates = new Map<string, string>();
  const known = new Set<string>();
  for (const { person, word, value } of words) {
    known.add(person);
    if (value === null) continue;
    if (word === 'trainee') trainees.set(person, value as Trainee);
    else {
      const { session, number } = value as CertificateNumber;
      certificates.set(certificateKey(session, person), number);
    }
  }
  const toldAt = new Map<string, number>();
  for (const { told: deed, at } of told)
    if (deed.deed === 'roster-told' || deed.deed === 'roster-counted') toldAt.set(deed.roster, at);
  const book = trainingBook(told.map((one) => one.told));
  return { book, trainees, certificates, known: known.size, toldAt };
}

/** By which the number of somebody's certificate is found. Pure; throws nothing. */
export function certificateKey(session: string, person: string): string {
  return `${session}\n${person}`;
}
