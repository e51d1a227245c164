import { sql, type RawBuilder } from 'kysely';

/** The engine's `isIn`, asked of the columns of `standings`. */
export function isInSql(standings: string): RawBuilder<boolean> {
  const has = (column: string) => sql`${sql.ref(`${standings}.${column}`)} is not null`;
  return sql<boolean>`(${has('endedAt')} or (${has('submittedAt')} and not ${has('returnedAt')}))`;
}
