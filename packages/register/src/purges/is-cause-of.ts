import { sql, type RawBuilder } from 'kysely';
import { causedRulingId } from './caused-ruling-id.js';

/** Whether an event tells of its cycle or plan what one of these rulings carries out. Pure; throws nothing. */
export function isCauseOf(rulings: RawBuilder<unknown>, event: string): RawBuilder<boolean> {
  const of = (key: string) => sql`select ${sql.ref(key)}, r.ruling_id from ${rulings} r
    join assignments on assignments.assignment_key = r.assignment_key
    join cycles on cycles.cycle_key = assignments.cycle_key join plans on plans.slug = cycles.plan_slug`;
  return sql<boolean>`((${sql.ref(`${event}.stream_key`)}, ${causedRulingId(event)}) in (
    ${of('cycles.cycle_key')} union all ${of('plans.plan_key')}))`;
}
