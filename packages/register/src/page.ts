import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { PagePlace } from '@kyhan/contracts';

/** Which part of a list is wanted. */
export interface Paging {
  readonly limit?: number;
  /** The place of the last item of the page before. */
  readonly after?: PagePlace;
}

/** A part of a list, read by one statement, and how long the whole is, by another. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** The place of the last of these items; absent where none follow. */
  readonly next?: PagePlace;
}

/** The columns that a list is in the order of, as they are named in its query. */
export interface PageOrder {
  readonly at: string;
  readonly id: string;
  /** The newest first. */
  readonly newestFirst?: boolean;
  /** How many there are, where that can be told with less than the query reads; else the query itself is counted. */
  readonly total?: () => Promise<number>;
}

type Placed = { readonly pageAt: number; readonly pageId: string };

/** One page of a query that has its filters and no order yet. */
export async function readPage<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: PageOrder,
  { limit, after }: Paging,
): Promise<Page<Row>> {
  const [at, id] = [sql.ref(order.at), sql.ref(order.id)];
  const total = await (order.total?.() ?? countOf(query));
  const rows = await query
    .select([sql<number>`${at}`.as('pageAt'), sql<string>`${id}`.as('pageId')])
    .$if(after !== undefined, (some) => some.where(isAfter(order, after ?? { at: 0, id: '' })))
    .orderBy(at, order.newestFirst === true ? 'desc' : 'asc')
    .orderBy(id)
    .$if(limit !== undefined, (some) => some.limit((limit ?? 0) + 1))
    .execute();
  const placed = rows as unknown as (Row & Placed)[];
  const shown = limit === undefined ? placed : placed.slice(0, limit);
  const last = shown.length < placed.length ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ pageAt: _at, pageId: _id, ...row }) => row as Row),
    total,
    ...(last === undefined ? {} : { next: { at: last.pageAt, id: last.pageId } }),
  };
}

async function countOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
): Promise<number> {
  const counted = await query
    .clearSelect()
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return (counted as unknown as { readonly total: number }).total;
}

function isAfter(order: PageOrder, after: PagePlace): RawBuilder<boolean> {
  const [at, id] = [sql.ref(order.at), sql.ref(order.id)];
  const beyond = order.newestFirst === true ? sql`<` : sql`>`;
  return sql<boolean>`(${at} ${beyond} ${after.at} or (${at} = ${after.at} and ${id} > ${after.id}))`;
}
