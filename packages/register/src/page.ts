import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { PagePlace } from '@kyhan/contracts';

/** Which part of a list is wanted. */
export interface Paging {
  readonly limit?: number;
  /** The place of the last item of the page before. */
  readonly after?: PagePlace;
  /** The place of the first item of the page behind: the one before it is wanted, in the same order. */
  readonly before?: PagePlace;
}

/** A part of a list, read by one statement, and how long the whole is, by another. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** The place of the last of these items; absent where none follow. */
  readonly next?: PagePlace;
  /** The place of the first of these items; absent where none come before. */
  readonly previous?: PagePlace;
}

/** The columns that a list is in the order of, as they are named in its query. */
export interface PageOrder {
  /** Or what a list is in the order of that no column has: a whole number. */
  readonly at: string | RawBuilder<number>;
  readonly id: string | RawBuilder<string>;
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
  paging: Paging,
): Promise<Page<Row>> {
  const { at, id } = columnsOf(order);
  const { limit, before, after } = paging;
  const total = await (order.total?.() ?? countOf(query));
  const isBackwards = before !== undefined;
  const rising = rises(order, isBackwards);
  const from = before ?? after;
  const rows = await query
    .select([sql<number>`${at}`.as('pageAt'), sql<string>`${id}`.as('pageId')])
    .$if(from !== undefined, (some) => some.where(isBeyond(order, from ?? { at: 0, id: '' }, isBackwards)))
    .orderBy(at, rising.at ? 'asc' : 'desc')
    .orderBy(id, rising.id ? 'asc' : 'desc')
    .$if(limit !== undefined, (some) => some.limit((limit ?? 0) + 1))
    .execute();
  return { total, ...cutPage(rows as unknown as (Row & Placed)[], paging) };
}

/** One row more than asked for was read: whether it is there tells whether the list goes on. */
function cutPage<Row>(
  read: (Row & Placed)[],
  { limit = read.length, after, before }: Paging,
): Omit<Page<Row>, 'total'> {
  const inReach = read.slice(0, limit);
  const shown = before === undefined ? inReach : inReach.toReversed();
  const goesOn = read.length > inReach.length;
  const [hasPrevious, hasNext] = before === undefined ? [after !== undefined, goesOn] : [goesOn, true];
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    items: shown.map(({ pageAt: _at, pageId: _id, ...row }) => row as Row),
    ...(hasNext && last !== undefined ? { next: placeOf(last) } : {}),
    ...(hasPrevious && first !== undefined ? { previous: placeOf(first) } : {}),
  };
}

function placeOf({ pageAt: at, pageId: id }: Placed): PagePlace {
  return { at, id };
}

function columnsOf({ at, id }: PageOrder) {
  return {
    at: typeof at === 'string' ? sql.ref(at) : at,
    id: typeof id === 'string' ? sql.ref(id) : id,
  };
}

/** Whether instants and ids of the page that is read rise: of a page before another they are read backwards. */
function rises({ newestFirst = false }: PageOrder, isBackwards: boolean) {
  return { at: newestFirst === isBackwards, id: !isBackwards };
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

function isBeyond(order: PageOrder, place: PagePlace, isBackwards: boolean): RawBuilder<boolean> {
  const { at, id } = columnsOf(order);
  const rising = rises(order, isBackwards);
  const beyond = rising.at ? sql`>` : sql`<`;
  const behind = rising.id ? sql`>` : sql`<`;
  return sql<boolean>`(${at} ${beyond} ${place.at} or (${at} = ${place.at} and ${id} ${behind} ${place.id}))`;
}
