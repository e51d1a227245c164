import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** How far facts are out of reach of whoever runs the machine, as the rows say; `verify` proves it. */
export interface SealedRanges {
  /** An authority's stamp stands for all up to this checkpoint; absent: none has stamped. */
  readonly stamped?: { readonly number: number; readonly facts: number };
  /** Anchored since, by the office's own key alone. */
  readonly anchored: { readonly checkpoints: number; readonly facts: number };
  /** Wait for the next checkpoint. */
  readonly unanchored: number;
}

interface Counted {
  readonly number: number | null;
  readonly stampedFacts: number;
  readonly checkpoints: number;
  readonly facts: number;
  readonly unanchored: number;
}

/**
 * What is time-stamped, anchored alone, and not anchored yet.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sealedRanges({ db }: Pick<Register, 'db'>): Promise<SealedRanges> {
  const { rows } = await sql<Counted>`
    with reach as (select max(number) as number from checkpoints where timestamp_token is not null)
    select reach.number,
      coalesce(sum(c.facts) filter (where c.number <= reach.number), 0)::bigint as stamped_facts,
      count(c.number) filter (where c.number > coalesce(reach.number, 0)) as checkpoints,
      coalesce(sum(c.facts) filter (where c.number > coalesce(reach.number, 0)), 0)::bigint as facts,
      (select count(*) from (select distinct fact_table, key, aspect from unanchored) as waiting) as unanchored
    from reach left join checkpoints c on true group by reach.number`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('one row for all checkpoints');
  const { number, stampedFacts, checkpoints, facts, unanchored } = row;
  const stamped = number === null ? {} : { stamped: { number, facts: stampedFacts } };
  return { ...stamped, anchored: { checkpoints, facts }, unanchored };
}
