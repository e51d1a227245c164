import { KyhanError } from '@kyhan/errors';
import type { AssignmentEvent, NoticeDraft } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import { readShardId } from '@kyhan/plan/ids';
import type { Db, Register } from '../connection/register.js';
import { lockCycle } from '../lock-cycle.js';
import { insertRows } from '../insert-rows.js';
import { queueNotices } from '../notices/queue-notices.js';
import { checkNothingOverlooked, markTakenIn } from '../submissions/mark-taken-in.js';
import { writeAssignments } from './write-assignments.js';
import { foldedStreams } from './folded-streams.js';
import { freshEvents, repeatedEvents } from './fresh-events.js';
import { storedEvents } from './stored-events.js';
import { lockedStreams } from './stream-head.js';

export interface Commit {
  /** Where an assignment opened by a transfer goes. */
  readonly shardId: string;
  /** In the order of each stream; streams may be mixed. */
  readonly events: readonly AssignmentEvent[];
  readonly notices: readonly NoticeDraft[];
  readonly realAt: number;
  /** Of the deployment, for mailboxes of which the plan does not say theirs; Vietnamese where none is given. */
  readonly language?: Language;
}

export interface Committed {
  readonly written: number;
  readonly alreadyThere: number;
  /** Plan time of the first of these notices; absent where there are none. */
  readonly earliestNotBefore?: number;
}

/**
 * Writes a turn of a shard: events onto their chains, the read models folded from them, submissions marked
 * as taken in, notices into the outbox. One transaction; the same turn again changes nothing.
 * @throws KyhanError CONCURRENT_CHANGE where another writer took a place in a stream, or where a submission
 * that came meanwhile would be overlooked: read the shard anew and decide again
 * @throws KyhanError CYCLE_NOT_FOUND, ASSIGNMENT_NOT_FOUND
 */
export async function commit(register: Register, turn: Commit): Promise<Committed> {
  const written = await register.db.transaction().execute((trx) => write(trx, turn));
  const alreadyThere = turn.events.length - written;
  const instants = turn.notices.map(({ notBefore }) => notBefore);
  return {
    written,
    alreadyThere,
    ...(instants.length === 0 ? {} : { earliestNotBefore: Math.min(...instants) }),
  };
}

async function write(trx: Db, { shardId, events, notices, realAt, language }: Commit): Promise<number> {
  const name = readShardId(shardId);
  if (name === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId: shardId });
  const { cycleId, shard } = name;
  // A transfer opens a stream, which has no row to lock yet: the cycle's row stands for it.
  const isOpening = events.some(({ fact }) => fact.type === 'opened');
  const cycle = isOpening ? await lockCycle(trx, cycleId) : await getCycleRow(trx, cycleId);
  const heads = await lockedStreams(trx, events);
  const stored = await storedEvents(trx, repeatedEvents(heads, events));
  const fresh = freshEvents({ heads, events, stored });
  if (fresh.length === 0) return 0;
  await checkNothingOverlooked(trx, fresh);
  const { folded, chained } = foldedStreams(heads, fresh, realAt);
  await writeAssignments(trx, { folded, shard });
  await insertRows(trx, { into: 'events', rows: chained });
  await markTakenIn(trx, fresh);
  await queueNotices(trx, {
    cycle,
    notices,
    realAt,
    at: Math.max(...fresh.map(({ at }) => at)),
    language,
  });
  return fresh.length;
}

async function getCycleRow(trx: Db, cycleId: string) {
  const cycle = await trx
    .selectFrom('cycles')
    .select(['cycleId', 'planSlug', 'planVersion'])
    .where('cycleId', '=', cycleId)
    .executeTakeFirst();
  if (cycle === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  return cycle;
}
