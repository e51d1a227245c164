import { cancellationRulingIdOf, postponementRulingIdOf } from '@kyhan/plan/ids';
import { sql, type RawBuilder } from 'kysely';

/**
 * Of which rulings an event tells the cause, by their id: a meeting that is called off or put off, an act on a plan. Of
 * other events null. Pure; throws nothing.
 */
function causedRulingId(event: string): RawBuilder<string | null> {
  const fact = sql.ref(`${event}.fact`);
  return sql<string | null>`case ${fact} ->> 'type'
    when 'meeting-cancelled' then ${cancellationRulingIdOf('')} || (${fact} ->> 'cancellationId')
    when 'cycle-postponed' then ${postponementRulingIdOf('')} || (${fact} ->> 'postponementId')
    when 'plan-acted' then ${fact} ->> 'actId' end`;
}

/** Whether the ruling `f`, of the cycle `c`, carries out what one of these events tells of its cycle or plan. Pure; throws nothing. */
export function isCausedBy(events: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`((c.cycle_key, f.ruling_id) in (select e.stream_key, ${causedRulingId('e')} from ${events} e)
    or (c.plan_slug, f.ruling_id) in (
      select p.slug, ${causedRulingId('e')} from ${events} e join plans p on p.plan_key = e.stream_key))`;
}

/** Whether an event tells of its cycle or plan what one of these rulings carries out. Pure; throws nothing. */
export function isCauseOf(rulings: RawBuilder<unknown>, event: string): RawBuilder<boolean> {
  const of = (key: string) => sql`select ${sql.ref(key)}, r.ruling_id from ${rulings} r
    join assignments on assignments.assignment_key = r.assignment_key
    join cycles on cycles.cycle_key = assignments.cycle_key join plans on plans.slug = cycles.plan_slug`;
  return sql<boolean>`((${sql.ref(`${event}.stream_key`)}, ${causedRulingId(event)}) in (
    ${of('cycles.cycle_key')} union all ${of('plans.plan_key')}))`;
}
