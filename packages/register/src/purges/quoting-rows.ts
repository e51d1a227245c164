import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { isCausedBy } from './is-caused-by.js';
import { isCauseOf } from './is-cause-of.js';
import { leftOutBy } from './left-out-by.js';
import { reachedRows } from './reached-rows.js';
import { rowsAmong } from './rows-among.js';
import { foundRows, PLACES, rowsOf, type TypedRow } from './typed-row.js';

/** Who says shorter words twice need not mean the same: "Đồng ý" is said by everybody. */
const SURELY_SAME = 20;

const REASON = { columns: ['reason'] };
const NEVER = sql`false`;

/**
 * The rows that say the very same: of the same cycle, or of what was said of a plan of any of its cycles, where the words
 * are long enough to be no coincidence; shorter ones only where somebody said them once, with these rows, with what is
 * there because of them, or with what these are there because of.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function quotingRows(db: Db, own: readonly TypedRow[]): Promise<readonly TypedRow[]> {
  const said = [...new Set(own.flatMap((row) => row.said ?? []))];
  if (said.length === 0) return [];
  return await reachedRows(own, (rows) => sayingTheSame(db, rows, said));
}

async function sayingTheSame(db: Db, rows: readonly TypedRow[], said: readonly string[]) {
  const slugs = [...new Set(rows.flatMap(({ planSlug }) => planSlug ?? []))];
  const cycles = [...new Set(rows.flatMap(({ cycleId }) => cycleId ?? []))];
  const plans = [
    ...new Set(rows.flatMap(({ cycleId, planSlug }) => (cycleId === null ? (planSlug ?? []) : []))),
  ];
  const within = sql`c.cycle_key in (select cycle_key from cycles
    where cycle_id = any(${cycles}) or plan_slug = any(${plans}))`;
  const long = said.filter((words) => words.length >= SURELY_SAME);
  const told = toldWith(rows);
  const same = (words: RawBuilder<unknown>, once: RawBuilder<unknown>) =>
    sql`(${words} = any(${long}) or (${words} = any(${said}) and ${once}))`;
  const reason = sql`f.reason`;
  const inClear = sql`coalesce(${same(sql`f.data ->> 'reason'`, told.notices)}, false)`;
  const ofPlan = sql`p.slug = any(${plans}) and f.reason = any(${long})`;
  const actOnPlan = sql`p.slug = any(${slugs}) and f.reason = any(${said}) and ${told.causes}`;
  return await foundRows(db, [
    rowsOf(PLACES.events, sql`${within} and ${same(reason, told.events)}`, REASON),
    rowsOf(PLACES.events, sql`(${ofPlan}) or (${actOnPlan})`, REASON),
    rowsOf(PLACES.events, leftOutBy({ events: rowsAmong(rows, 'events'), planSlugs: plans }), REASON),
    rowsOf(PLACES.rulings, sql`${within} and ${same(reason, told.rulings)}`, REASON),
    rowsOf(PLACES.rulings, sql`f.reason = any(${said}) and ${told.atOnce}`, REASON),
    rowsOf(PLACES.unit_acts, sql`${within} and ${same(reason, told.unitActs)}`, REASON),
    rowsOf(PLACES.requests, sql`f.plan_slug = any(${plans}) and ${same(reason, NEVER)}`, REASON),
    rowsOf(PLACES.notices, sql`${within} and (${same(reason, told.notices)} or ${inClear})`, {
      inClear,
      ...REASON,
    }),
  ]);
}

/** What was said once with the facts among these rows: one turn tells and queues at one instant. */
function toldWith(rows: readonly TypedRow[]) {
  const events = rowsAmong(rows, 'events');
  const rulings = rowsAmong(rows, 'rulings');
  const notices = rowsAmong(rows, 'notices');
  const about = (row: string) => sql.raw(`coalesce(${row}.assignment_key, ${row}.cycle_key)`);
  const causes = isCauseOf(rulings, 'f');
  return {
    causes,
    events: sql`((f.ruling_id, f.real_at) in (select e.ruling_id, e.real_at from ${events} e)
      or (f.stream_key, f.ruling_id) in (select r.assignment_key, r.ruling_id from ${rulings} r) or ${causes})`,
    rulings: sql`((f.assignment_key, f.ruling_id) in (select e.stream_key, e.ruling_id from ${events} e)
      or ${isCausedBy(events)})`,
    /** Of any cycle: whoever rules on several says it once. */
    atOnce: sql`(f.ruling_id, f.actor) in (select r.ruling_id, r.actor from ${rulings} r)`,
    unitActs: sql`(f.assignment_key, f.taken_in_sequence) in (select e.stream_key, e.sequence from ${events} e)`,
    /** Those queued with the event, and the same sent on to another mailbox later. */
    notices: sql`((${about('f')}, f.queued_real_at) in (select e.stream_key, e.real_at from ${events} e)
      or (${about('f')}, f.kind, f.ordinal) in (select ${about('n')}, n.kind, n.ordinal from ${notices} n))`,
  };
}
