import type { PurgeSubject } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import type { Purge } from './find-purges.js';

interface Row {
  readonly purge: number;
  readonly subject: PurgeSubject & { readonly type?: string; readonly purge?: number };
  readonly reason: string | null;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly doneBy: string | null;
  readonly doneAt: number | null;
  readonly declinedBy: string | null;
  readonly declinedAt: number | null;
  readonly declinedBecause: string | null;
  readonly went:
    | (Omit<NonNullable<Purge['done']>, 'by' | 'at'> & { readonly type?: string; readonly purge?: number })
    | null;
}

/**
 * Purges that were asked for, done or not, the newest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfPurges({ db }: Pick<Register, 'db'>, paging: Paging): Promise<Page<Purge>> {
  const page = await readPage(
    db.selectFrom(PURGES).selectAll(),
    { at: 'p.purge', id: sql<string>`p.purge::text`, newestFirst: true },
    paging,
  );
  return { ...page, items: page.items.map(purgeOf) };
}

/**
 * One of them; undefined where none has that number.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findPurge({ db }: Pick<Register, 'db'>, purge: number): Promise<Purge | undefined> {
  const row = await db.selectFrom(PURGES).selectAll().where('p.purge', '=', purge).executeTakeFirst();
  return row === undefined ? undefined : purgeOf(row);
}

const PURGES = sql<Row>`(
  select (e.fact ->> 'purge')::integer as purge, e.fact as subject, e.reason, e.actor as asked_by, e.at as asked_at,
    g.actor as done_by, g.at as done_at, g.fact as went,
    n.actor as declined_by, n.at as declined_at, n.reason as declined_because
  from door d join events e on e.stream_key = d.door_key and e.fact ->> 'type' = 'purge-asked'
  left join events g on g.stream_key = e.stream_key and g.fact ->> 'type' = 'purged' and g.fact ->> 'purge' = e.fact ->> 'purge'
  left join events n on n.stream_key = e.stream_key and n.fact ->> 'type' = 'purge-declined'
    and n.fact ->> 'purge' = e.fact ->> 'purge')`.as<'p'>('p');

function purgeOf(row: Row): Purge {
  const { purge, subject, reason, askedBy, askedAt, doneBy, doneAt, went } = row;
  const { type: _type, purge: _purge, ...of } = subject;
  const asked = { purge, subject: of, ...(reason === null ? {} : { reason }), askedBy, askedAt };
  if (doneBy === null || doneAt === null || went === null) return { ...asked, ...declinedIn(row) };
  const { type: _done, purge: _number, ...gone } = went;
  return { ...asked, done: { by: doneBy, at: doneAt, ...gone } };
}

function declinedIn({ declinedBy, declinedAt, declinedBecause }: Row): Pick<Purge, 'declined'> {
  if (declinedBy === null || declinedAt === null) return {};
  const why = declinedBecause === null ? {} : { because: declinedBecause };
  return { declined: { by: declinedBy, at: declinedAt, ...why } };
}
