import { sql, type RawBuilder } from 'kysely';

interface Acts {
  /** That tell of acts on plans. */
  readonly events: RawBuilder<unknown>;
  readonly planSlugs: readonly string[];
  /** Only those that rest on a document. */
  readonly isOnPaper?: boolean;
}

/**
 * Whether the event `f`, of the cycle `c`, tells that its draft is left out by one of these acts: it says why, with the
 * document behind it where there is one, as whoever carries an act out writes it. Pure; throws nothing.
 */
export function leftOutBy({ events, planSlugs, isOnPaper = false }: Acts): RawBuilder<boolean> {
  return sql<boolean>`f.stream_key in (select cycle_key from cycles where plan_slug = any(${planSlugs}))
    and f.fact ->> 'type' = 'cycle-skipped' and exists (
      select from ${events} e join plans acted on acted.plan_key = e.stream_key
        join plan_acts s on s.plan_slug = acted.slug and s.sequence = e.sequence
      where s.plan_slug = c.plan_slug and e.actor = f.actor and e.at <= f.at
        and (s.document is not null or not ${sql.lit(isOnPaper)})
        and f.reason = e.reason || coalesce(' (' || s.document || ')', ''))`;
}
