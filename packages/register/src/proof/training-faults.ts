import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.js';
import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';

/** Invariant 2, for training: each word that can be erased is the one its event commits to, and none is without its event. */
export async function trainingFaults(db: Db): Promise<string[]> {
  const events = await db
    .selectFrom('events')
    .innerJoin('plans', 'plans.planKey', 'events.streamKey')
    .select(['slug', 'sequence', 'fact'])
    .where(sql<string>`events.fact ->> 'type'`, '=', 'training-told')
    .orderBy('slug')
    .orderBy('sequence')
    .execute();
  const rows = await db.selectFrom('trainingWords').selectAll().execute();
  const kept = new Map(rows.map((row) => [`${row.planSlug} ${row.sequence} ${row.place}`, row]));
  const told = events.flatMap(({ slug, sequence, fact }) =>
    fact.type === 'training-told'
      ? fact.words.map((word, place) => [`${slug} ${sequence} ${place}`, word] as const)
      : [],
  );
  const differ = told.filter(([place, word]) => {
    const row = kept.get(place);
    kept.delete(place);
    if (row === undefined) return true;
    const { person, word: kind, value, salt, commitment } = row;
    const isSame =
      canonicalJson(word) === canonicalJson({ person, word: kind, commitment: commitment.toString('hex') });
    return !isSame || !isAsCommitted({ value, salt, commitment });
  });
  return [...differ.map(([place]) => place), ...kept.keys()].map(
    (place) => `${place}: what is told of training is not what its event commits to`,
  );
}
