import type { TrainingDeed } from '@kyhan/engine/training';
import { committed } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { lockPlan, tellOfPlan } from '../plans/tell-of-plan.js';
import type { TrainingWord } from '../training-word-table.js';
import { readTraining, type StoredTraining, type TrainingConcern } from './read-training.js';

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
  /** What it is about: nothing else is read. */
  readonly concern: TrainingConcern;
  /** Decides by what is known of that once nobody else may tell anything; throws what it refuses with. */
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
  { planSlug, concern, decide, ...who }: TrainingTelling,
): Promise<readonly TrainingDeed[]> {
  let head = await lockPlan(trx, planSlug);
  const deeds = decide(await readTraining(trx, { planSlug, planKey: head.planKey }, concern));
  for (const { deed, words = [] } of deeds) {
    const kept = words.map((word) => ({ ...word, ...committed(word.value) }));
    head = await tellOfPlan(trx, head, { planSlug, fact: factOf(deed, kept), ...who });
    const { lastSequence: sequence } = head;
    const rows = kept.map((word, place) => ({ planSlug, sequence, place, ...word }));
    await insertRows(trx, { into: 'trainingWords', rows });
    if (deed.deed === 'trainee-erased') await eraseWords(trx, planSlug, deed.person);
  }
  return deeds.map(({ deed }) => deed);
}

function factOf(told: TrainingDeed, words: readonly (TrainingWord & { readonly commitment: Buffer })[]) {
  return {
    type: 'training-told',
    told,
    words: words.map(({ person, word, commitment }) => {
      return { person, word, commitment: commitment.toString('hex') };
    }),
  } as const;
}

async function eraseWords(trx: Db, planSlug: string, person: string): Promise<void> {
  await trx
    .updateTable('trainingWords')
    .set({ value: null, salt: null })
    .where('planSlug', '=', planSlug)
    .where('person', '=', person)
    .execute();
}
