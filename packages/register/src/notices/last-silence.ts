import { sql, type RawBuilder } from 'kysely';

/**
 * Which act of its plan said last whether units are written to, asked within a statement of a row of `cycles` under this
 * name; 0 where nobody ever did.
 */
export function lastSilence(cycles: string): RawBuilder<number> {
  return sql<number>`coalesce((select max(said.sequence) from plan_acts said
    where said.plan_slug = ${sql.ref(`${cycles}.planSlug`)} and said.act ->> 'type' in ('silence', 'speak')), 0)`;
}
