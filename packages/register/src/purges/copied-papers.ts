import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { isCausedBy } from './is-caused-by.js';
import { isCauseOf } from './is-cause-of.js';
import { leftOutBy } from './left-out-by.js';
import { reachedRows } from './reached-rows.js';
import { rowsAmong } from './rows-among.js';
import { foundRows, PLACES, rowsOf, type TypedRow } from './typed-row.js';

/**
 * The rows that name the same paper because somebody named it once: of a cycle or plan, and of each ruling that carries
 * out what rests on it; of each that was ruled on at once; of the drafts that an act leaves out.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function copiedPapers(db: Db, own: readonly TypedRow[]): Promise<readonly TypedRow[]> {
  return await reachedRows(own, (rows) => namingTheSame(db, rows));
}

const GROUND = { columns: ['ground'] };

async function namingTheSame(db: Db, rows: readonly TypedRow[]): Promise<readonly TypedRow[]> {
  const events = eventsOf(rows);
  const rulings = sql`(select r.* from ${rowsAmong(rows, 'rulings')} r where r.ground is not null)`;
  const atOnce = sql`(f.ruling_id, f.actor, f.ground) in (select r.ruling_id, r.actor, r.ground from ${rulings} r)`;
  const planSlugs = rows.flatMap(({ table, planSlug }) => (table === 'plan_acts' ? (planSlug ?? []) : []));
  const leftOut = leftOutBy({ events, planSlugs, isOnPaper: true });
  const isActed = sql`(f.plan_slug, f.act_id, f.document) in (
    select c.plan_slug, r.ruling_id, r.ground ->> 'document' from ${rulings} r
      join assignments a on a.assignment_key = r.assignment_key join cycles c on c.cycle_key = a.cycle_key)`;
  const isTold = sql`exists (select from events e
    where e.stream_key = f.cycle_key and e.sequence = f.sequence and ${isCauseOf(rulings, 'e')})`;
  return await foundRows(db, [
    rowsOf(PLACES.rulings, sql`f.ground is not null and ${isCausedBy(events)}`, GROUND),
    rowsOf(PLACES.rulings, sql`f.ground is not null and ${atOnce}`, GROUND),
    rowsOf(PLACES.cycle_papers, isTold, { columns: ['paper'] }),
    rowsOf(PLACES.plan_acts, isActed, { columns: ['document'] }),
    rowsOf(PLACES.events, leftOut, { columns: ['reason'] }),
  ]);
}

/** The events that tell of what rests on papers of cycles and on documents of plans. */
function eventsOf(rows: readonly TypedRow[]): RawBuilder<unknown> {
  return sql`(select told.* from ${rowsAmong(rows, 'cycle_papers')} s
      join events told on told.stream_key = s.cycle_key and told.sequence = s.sequence
    union all select told.* from ${rowsAmong(rows, 'plan_acts')} s join plans on plans.slug = s.plan_slug
      join events told on told.stream_key = plans.plan_key and told.sequence = s.sequence)`;
}
