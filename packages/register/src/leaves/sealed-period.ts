import type { CheckpointStatement } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { storedCheckpoint } from './stored-checkpoint.js';

/** What checkpoints of a period hold. */
export interface SealedPeriod {
  readonly first: CheckpointStatement;
  readonly last: CheckpointStatement;
  readonly checkpoints: number;
  /** Facts by their table. */
  readonly facts: readonly { readonly table: string; readonly count: number }[];
  /** How many of the checkpoints an authority stamped. */
  readonly stamped: number;
}

/**
 * What was sealed from one instant of plan time, epoch milliseconds, up to before another; undefined where no checkpoint
 * was taken then. Grows with the leaves of that time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sealedPeriod(
  { db }: Register,
  { fromAt, untilAt }: { readonly fromAt: number; readonly untilAt: number },
): Promise<SealedPeriod | undefined> {
  const rows = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('at', '>=', fromAt)
    .where('at', '<', untilAt)
    .orderBy('number')
    .execute();
  const stored = rows.map(storedCheckpoint);
  const [first, last] = [stored[0]?.statement, stored.at(-1)?.statement];
  if (first === undefined || last === undefined) return undefined;
  const { rows: facts } = await sql<{ table: string; count: number }>`
    select fact_table as "table", count(*) as count from leaves
    where checkpoint between ${first.number} and ${last.number} group by 1 order by 1`.execute(db);
  const stamped = stored.filter(({ timestampToken }) => timestampToken !== null).length;
  return { first, last, checkpoints: stored.length, facts, stamped };
}
