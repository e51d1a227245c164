import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { streamsByKey, type StoredStream } from '../streams/select-streams.js';
import { requireOpen } from './require-open.js';

export interface Locking {
  readonly assignmentId: string;
  readonly storedAt: number;
  /** The unit that the sender took for the one that owes it: refused where it was handed over meanwhile. */
  readonly owedBy?: string | undefined;
}

/**
 * Locks an assignment that something is to be stored for, which keeps its turns and other senders out until the
 * transaction ends. `storedAt` is plan time.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED (also once the lock has passed), HANDED_OVER
 */
export async function lockOpenAssignment(
  trx: Db,
  { assignmentId, storedAt, owedBy }: Locking,
): Promise<StoredStream> {
  const key = await lockedKey(trx, assignmentId);
  const stream = key === undefined ? undefined : (await streamsByKey(trx, [key])).get(key);
  if (stream === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  requireOpen(stream.state, storedAt);
  const { unitId } = stream.state;
  if (owedBy !== undefined && owedBy !== unitId)
    throw new KyhanError('HANDED_OVER', { assignmentId, unit: unitId });
  return stream;
}

/**
 * Locked by a statement of its own: one that has waited for a turn sees the row that it locked as that left it, and
 * beside it the day and the unit of before.
 */
async function lockedKey(trx: Db, assignmentId: string): Promise<number | undefined> {
  const locked = await trx
    .selectFrom('standings')
    .innerJoin('assignments', 'assignments.assignmentKey', 'standings.assignmentKey')
    .select('standings.assignmentKey')
    .where('assignmentId', '=', assignmentId)
    .forNoKeyUpdate('standings')
    .executeTakeFirst();
  return locked?.assignmentKey;
}

/** The shard's next turn is to take it in: nobody has to be rung for it to be known. */
export async function wakeAssignment(
  trx: Db,
  { assignmentKey, storedAt }: { readonly assignmentKey: number; readonly storedAt: number },
): Promise<void> {
  await sql`
    update standings set wake_at = least(wake_at, ${storedAt}) where assignment_key = ${assignmentKey}`.execute(
    trx,
  );
}
