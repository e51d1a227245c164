import { cancellationRulingIdOf, postponementRulingIdOf } from '@kyhan/plan/ids';
import { sql, type RawBuilder } from 'kysely';

/**
 * Of which rulings an event tells the cause, by their id: a meeting that is called off or put off, an act on a plan. Of
 * other events null. Pure; throws nothing.
 */
export function causedRulingId(event: string): RawBuilder<string | null> {
  const fact = sql.ref(`${event}.fact`);
  return sql<string | null>`case ${fact} ->> 'type'
    when 'meeting-cancelled' then ${cancellationRulingIdOf('')} || (${fact} ->> 'cancellationId')
    when 'cycle-postponed' then ${postponementRulingIdOf('')} || (${fact} ->> 'postponementId')
    when 'plan-acted' then ${fact} ->> 'actId' end`;
}
