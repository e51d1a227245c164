import type { CheckpointStatement } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { statementBytes } from '../leaves/statement-text.js';
import { storedCheckpoint, type StoredCheckpoint } from '../leaves/stored-checkpoint.js';
import { timeStampOf } from './time-stamp-of.js';

/** What checkpoints of a period hold. */
export interface SealedPeriod {
  readonly first: CheckpointStatement;
  readonly last: CheckpointStatement;
  readonly checkpoints: number;
  /** Facts by their table. */
  readonly facts: readonly { readonly table: string; readonly count: number }[];
  /** How many of the checkpoints an authority stamped, as far as their stamps hold. */
  readonly stamped: number;
  /** When it gave the last of these stamps, by its clock: one of long after the period says nothing of the period. */
  readonly lastStampAt?: number;
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
  return { first, last, checkpoints: stored.length, facts, ...(await stamps(stored)) };
}

async function stamps(
  stored: readonly StoredCheckpoint[],
): Promise<Pick<SealedPeriod, 'stamped' | 'lastStampAt'>> {
  const instants: number[] = [];
  for (const { statement, timestampToken } of stored) {
    if (timestampToken === null) continue;
    const read = await timeStampOf(timestampToken, { stamped: statementBytes(statement) });
    if (read.kind === 'stamped') instants.push(read.at);
  }
  const stamped = instants.length;
  return stamped === 0 ? { stamped } : { stamped, lastStampAt: Math.max(...instants) };
}
