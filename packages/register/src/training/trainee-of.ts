import { sql, type RawBuilder } from 'kysely';
import type { Trainee } from '../training-word-table.js';

/** Who somebody of a roster is, as told last; null where they were erased. Pure; throws nothing. */
export function traineeOf({
  planSlug,
  person,
}: {
  readonly planSlug: string;
  /** The column of their id. */
  readonly person: string;
}): RawBuilder<Trainee | null> {
  return sql<Trainee | null>`(
    select w.value from training_words w
    where w.plan_slug = ${planSlug} and w.person = ${sql.ref(person)} and w.word = 'trainee' and w.value is not null
    order by w.sequence desc, w.place desc limit 1)`;
}
