import { sql, type RawBuilder } from 'kysely';

/** The address of a row of `addresses` under this name; empty where it was erased. */
export function shownAddress(addresses: string): RawBuilder<string> {
  return sql<string>`coalesce(${sql.ref(`${addresses}.address`)}, '')`;
}
