import { sql, type RawBuilder } from 'kysely';
import { causedRulingId } from './caused-ruling-id.js';

/** Whether the ruling `f`, of the cycle `c`, carries out what one of these events tells of its cycle or plan. Pure; throws nothing. */
export function isCausedBy(events: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`((c.cycle_key, f.ruling_id) in (select e.stream_key, ${causedRulingId('e')} from ${events} e)
    or (c.plan_slug, f.ruling_id) in (
      select p.slug, ${causedRulingId('e')} from ${events} e join plans p on p.plan_key = e.stream_key))`;
}
