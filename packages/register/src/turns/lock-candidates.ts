import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { lockCycle } from '../lock-cycle.js';
import { isToWake } from './is-to-wake.js';
import type { TurnName } from './turn.js';

export interface Candidates {
  readonly turn: TurnName;
  /** Plan time before the locks: what wakes while they are waited for is the next turn's. */
  readonly dueBy: number;
  /** These and no others, whatever their wake, where a turn that has failed is taken in parts. */
  readonly only?: readonly string[] | undefined;
}

/**
 * The first statement of a turn: locks what is due, has something to take in or was ruled on. Order of locks, here
 * and everywhere: cycle, assignments, submissions, notices, each by key; whoever stores a submission keeps it too.
 */
export async function lockCandidates(trx: Db, candidates: Candidates): Promise<number[]> {
  const { turn } = candidates;
  // A hand-over asks what another unit owes, and a reopening opens the cycle: its row stands for both.
  if (turn.rulings.length > 0) await lockCycle(trx, turn.cycleId);
  const rows = await candidateRows(trx, candidates, sql`for no key update of s`);
  return rows.map(({ assignmentKey }) => assignmentKey);
}

/** The same without locks: what a turn that failed was about. */
export async function listCandidates(db: Db, candidates: Candidates): Promise<string[]> {
  const rows = await candidateRows(db, candidates, sql``);
  return rows.map(({ assignmentId }) => assignmentId);
}

async function candidateRows(db: Db, { turn, dueBy, only }: Candidates, lock: ReturnType<typeof sql>) {
  const asked = [...new Set(turn.rulings.map(({ assignmentId }) => assignmentId))];
  const which =
    only === undefined
      ? // What is contributed goes with what is ruled on the lead's, in one transaction.
        sql`(wake_at <= ${dueBy} and ${isToWake()}) or assignment_id = any(${asked})
          or s.lead ->> 'assignmentId' = any(${asked})`
      : sql`assignment_id = any(${only})`;
  const { rows } = await sql<{ assignmentKey: number; assignmentId: string }>`
    select s.assignment_key, a.assignment_id
    from assignments a join standings s on s.assignment_key = a.assignment_key
    where a.cycle_key = (select cycle_key from cycles where cycle_id = ${turn.cycleId})
      and a.shard = ${turn.shard} and (${which})
    order by s.assignment_key ${lock}`.execute(db);
  return rows;
}
