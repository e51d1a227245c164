import type { TrainingDeed } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { chainedEvent } from '../chained-event.js';
import { committed } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { insertEvents } from '../insert-events.js';
import { insertRows } from '../insert-rows.js';
import type { TrainingWord } from '../training-word-table.js';
import { trainingIn, type StoredTraining } from './read-training.js';

/** What is to be told, with the words of it that can be erased. */
export interface NewTrainingDeed {
  readonly deed: TrainingDeed;
  readonly words?: readonly TrainingWord[];
}

export interface TrainingTelling {
  readonly planSlug: string;
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  /** Decides by what is known once nobody else may tell anything; throws what it refuses with. */
  readonly decide: (known: StoredTraining) => readonly NewTrainingDeed[];
}

/**
 * Tells of a plan's training: events of the plan's stream, in one transaction with the words that they commit to. What is
 * decided is decided while the plan is locked, so that no two nominations take the same last place.
 * @returns what was told; empty where there was nothing new
 * @throws KyhanError PLAN_NOT_FOUND, REGISTER_UNAVAILABLE, and what it is refused with
 */
export async function recordTraining(
  register: Register,
  telling: TrainingTelling,
): Promise<readonly TrainingDeed[]> {
  return await register.db.transaction().execute((trx) => told(trx, telling));
}

async function told(
  trx: Db,
  { planSlug, decide, ...who }: TrainingTelling,
): Promise<readonly TrainingDeed[]> {
  const { planKey, ...head } = await trx
    .selectFrom('plans')
    .select(['planKey', 'lastSequence', 'lastHash'])
    .where('slug', '=', planSlug)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new KyhanError('PLAN_NOT_FOUND', { slug: planSlug }));
  const deeds = decide(await trainingIn(trx, planSlug));
  let last = head;
  for (const { deed, words = [] } of deeds) {
    last = await tellOne(trx, { planSlug, planKey, deed, words, head: last, ...who });
    if (deed.deed === 'trainee-erased') await eraseWords(trx, planSlug, deed.person);
  }
  await trx
    .updateTable('plans')
    .set({ lastSequence: last.lastSequence, lastHash: last.lastHash })
    .where('slug', '=', planSlug)
    .execute();
  return deeds.map(({ deed }) => deed);
}

interface Telling extends Omit<TrainingTelling, 'decide'> {
  readonly planKey: number;
  readonly deed: TrainingDeed;
  readonly words: readonly TrainingWord[];
  readonly head: { readonly lastSequence: number; readonly lastHash: Buffer };
}

async function tellOne(trx: Db, { planSlug, planKey, deed, words, head, actor, at, realAt }: Telling) {
  const kept = words.map((word) => ({ ...word, ...committed(word.value) }));
  const fact = {
    type: 'training-told',
    told: deed,
    words: kept.map(({ person, word, commitment }) => ({
      person,
      word,
      commitment: commitment.toString('hex'),
    })),
  } as const;
  const sequence = head.lastSequence + 1;
  const event = chainedEvent({ stream: planSlug, sequence, at, actor, fact }, head, realAt);
  await insertEvents(trx, [event], new Map([[planSlug, planKey]]));
  const rows = kept.map((word, place) => ({ planSlug, sequence, place, ...word }));
  await insertRows(trx, { into: 'trainingWords', rows });
  return { lastSequence: sequence, lastHash: event.hash };
}

async function eraseWords(trx: Db, planSlug: string, person: string): Promise<void> {
  await trx
    .updateTable('trainingWords')
    .set({ value: null, salt: null })
    .where('planSlug', '=', planSlug)
    .where('person', '=', person)
    .execute();
}
