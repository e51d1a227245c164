import type { FigureGroup } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { present, type Present } from '../present.js';
import { matchesSql } from './assignment-filter.js';
import { isTallied, talliesSql, type CountedFilter } from './tallied-facts.js';
import { ROWS } from '../tallies/tallies-of-rows.js';
import { WHETHER } from '../tallies/as-tables.js';

interface Grouping {
  readonly filter: CountedFilter;
  /** Plan time, epoch milliseconds: instants are told apart only by whether they have passed. */
  readonly now: number;
  /** What besides keeps groups apart, as their `key`: cycles and units by their ids. */
  readonly by?: 'cycle' | 'unit';
  /** Whatever tallies say. */
  readonly ofRows?: boolean;
}

/** Equal facts with what keeps them apart. */
export type KeyedGroup = FigureGroup & { readonly key?: string };

/** Instants of what has happened are only asked for their presence, planned ones for whether they have passed. */
const HAPPENED = Object.keys(WHETHER).filter((name) => name.endsWith('At'));
const PLANNED = [
  'timetables.opensAt',
  'timetables.dueAt',
  'timetables.dueSoonAt',
  'standings.punctualDueAt',
] as const;
const KEPT = ['assignments.asked', 'standings.escalatedLevel', 'standings.onTime', 'standings.nil'] as const;

type GroupRow = { readonly key?: string } & Parameters<typeof grouped>[0];

/**
 * Assignments in groups that the engine's one derivation judges alike: of the instants of a group the first stands for
 * all, so that there are as many groups as ways to stand, however many assignments and due days there are. Of tallies
 * where these can tell.
 */
export async function groupedFacts(db: Db, grouping: Grouping): Promise<KeyedGroup[]> {
  const { now } = grouping;
  const { from, key, count, timesReturned, timesMendedLate } = counting(grouping);
  const first = [...PLANNED, ...HAPPENED.map((name) => `standings.${name}`)];
  const { rows } = await sql<GroupRow>`
    select ${key} as key, ${sql.join(KEPT.map((name) => sql.ref(name)))},
      ${sql.join(first.map((name) => sql`min(${sql.ref(name)})`.as(name.split('.')[1] ?? name)))},
      ${count} as count, ${timesReturned} as times_returned, ${timesMendedLate} as times_mended_late
    from ${from}
    group by 1, ${sql.join(KEPT.map((name) => sql.ref(name)))},
      ${sql.join(PLANNED.map((name) => sql`${sql.ref(name)} <= ${now}`))},
      ${sql.join(HAPPENED.map((name) => sql`${sql.ref(`standings.${name}`)} is null`))}`.execute(db);
  return rows.map(grouped);
}

type Facts = Present<FigureGroup['facts']>;

function grouped({
  key,
  count,
  timesReturned,
  timesMendedLate,
  ...facts
}: Facts & Omit<KeyedGroup, 'facts'>): KeyedGroup {
  return { facts: present(facts), count, timesReturned, timesMendedLate, ...(key ? { key } : {}) };
}

interface Counting {
  readonly from: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly count: RawBuilder<unknown>;
  readonly timesReturned: RawBuilder<unknown>;
  readonly timesMendedLate: RawBuilder<unknown>;
}

function counting({ filter, by, ofRows = false }: Grouping): Counting {
  const sum = (column: string) => sql`sum(${sql.ref(column)})::integer`;
  const ofCycle = by === 'cycle' ? sql`cycles.cycle_id` : sql`''`;
  // How often what was handed in was returned is kept of no unit by itself.
  if (ofRows || by === 'unit' || !isTallied(filter))
    return {
      from: sql`${ROWS} where ${matchesSql(filter)}`,
      key: by === 'unit' ? sql`assignments.unit_id` : ofCycle,
      count: sql`count(*)`,
      timesReturned: sum('standings.timesReturned'),
      timesMendedLate: sum('standings.timesMendedLate'),
    };
  return {
    from: talliesSql(filter),
    key: ofCycle,
    count: sum('t.count'),
    timesReturned: sum('t.timesReturned'),
    timesMendedLate: sum('t.timesMendedLate'),
  };
}
