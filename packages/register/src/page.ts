import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { PagePlace } from '@kyhan/contracts';

/** Which part of a list is wanted. */
export interface Paging {
  readonly limit?: number;
  /** The place of the last item of the page before. */
  readonly after?: PagePlace;
  /** The place of the first item of the page behind: the one before it is wanted, in the same order. */
  readonly before?: PagePlace;
  /** How far it is counted where no count is kept: a list may be a hundred thousand long. */
  readonly countUpTo?: number;
}

/** More than anybody pages through. */
const COUNTED = 1000;

/** How long a list is. */
export interface Counted {
  readonly total: number;
  /** There are more than `total`; they were counted no further. */
  readonly andMore?: true;
}

/** A part of a list, read by one statement, and how long the whole is, by another. */
export interface Page<Item> extends Counted {
  readonly items: readonly Item[];
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
  readonly total?: (upTo: number) => Promise<Counted>;
  /** A column of the same order by whole numbers, where ids are looked up by their keys: ties are in its order. */
  readonly key?: { readonly column: string; readonly ofId: (id: string) => RawBuilder<number> };
}

type Placed = { readonly pageAt: number; readonly pageId: string };

/** One page of a query that has its filters and no order yet. */
export async function readPage<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: PageOrder,
  paging: Paging,
): Promise<Page<Row>> {
  const { at, id } = columnsOf(order);
  const { limit, before, after, countUpTo = Math.max(COUNTED, paging.limit ?? 0) } = paging;
  const length = await (order.total?.(countUpTo) ?? countedUpTo(query, countUpTo));
  const isBackwards = before !== undefined;
  const rising = rises(order, isBackwards);
  const from = before ?? after;
  const rows = await query
    .select([sql<number>`${at}`.as('pageAt'), sql<string>`${id}`.as('pageId')])
    .$if(from !== undefined, (some) => some.where(isBeyond(order, from ?? { at: 0, id: '' }, isBackwards)))
    .orderBy(at, rising.at ? 'asc' : 'desc')
    .orderBy(order.key === undefined ? id : sql.ref(order.key.column), rising.id ? 'asc' : 'desc')
    .$if(limit !== undefined, (some) => some.limit((limit ?? 0) + 1))
    .execute();
  return { ...length, ...cutPage(rows as unknown as (Row & Placed)[], paging) };
}

/** One row more than asked for was read: whether it is there tells whether the list goes on. */
function cutPage<Row>(
  read: (Row & Placed)[],
  { limit = read.length, after, before }: Paging,
): Omit<Page<Row>, keyof Counted> {
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

/** So far and no farther: a list may be a hundred thousand long. To infinity it is counted whole. */
export async function countedUpTo<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  upTo: number,
): Promise<Counted> {
  if (upTo === Number.POSITIVE_INFINITY) {
    const whole = await query
      .clearSelect()
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow();
    return whole as unknown as Counted;
  }
  const rows = await query
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(upTo + 1)
    .execute();
  return rows.length > upTo ? { total: upTo, andMore: true } : { total: rows.length };
}

function isBeyond(order: PageOrder, place: PagePlace, isBackwards: boolean): RawBuilder<boolean> {
  const { at, id } = columnsOf(order);
  const rising = rises(order, isBackwards);
  const beyond = rising.at ? sql`>` : sql`<`;
  const behind = rising.id ? sql`>` : sql`<`;
  const isBehind =
    order.key === undefined
      ? sql`${id} ${behind} ${place.id}`
      : sql`${sql.ref(order.key.column)} ${behind} ${order.key.ofId(place.id)}`;
  // The first comparison says nothing that the second does not: an index is entered by it.
  return sql<boolean>`(${at} ${beyond}= ${place.at} and (${at} ${beyond} ${place.at} or ${isBehind}))`;
}
