import { decide, type AssignmentEvent } from '@kyhan/engine';
import { cycleCounts } from '../assignments/assignment-counts.js';
import type { Db, Register } from '../connection/register.js';
import { closeCycleIn } from '../cycles/close-cycle.js';
import { openCycleIn, type NewCycle } from '../cycles/insert-cycle.js';
import { joinCycleIn } from '../cycles/join-cycle.js';
import { insertEvents } from '../insert-events.js';
import { lockCycle } from '../lock-cycle.js';
import { foldedStreams } from '../streams/folded-streams.js';
import { streamsByKey } from '../streams/select-streams.js';
import { writeAssignments } from '../streams/write-assignments.js';
import { markTakenIn } from '../submissions/mark-taken-in.js';
import { storeSubmissionIn, type NewSubmission } from '../submissions/record-submission.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { untakenSubmissions } from '../untaken/untaken-submission.js';

/** A period that fell due before its plan was kept here, with those alone of whom something is taken over. */
export interface AdoptedCycle {
  readonly cycle: Omit<NewCycle['cycle'], 'shards'>;
  /** The `opened` event of each, sequence 1. */
  readonly openings: readonly AssignmentEvent[];
}

/** What is taken over from the office's own list. Instants are epoch milliseconds. */
export interface Adoption {
  readonly cycles: readonly AdoptedCycle[];
  /** Of those cycles, and of what is open here. */
  readonly submissions: readonly Omit<NewSubmission, 'files'>[];
  readonly actor: string;
  readonly reason: string;
  /** Plan time. */
  readonly at: number;
  readonly realAt: number;
}

const SHARD_SIZE = 250;

/**
 * Takes over what units had handed in before the software was in use, all of it in one transaction: periods that were
 * never opened here open and close with it, and nobody is written to. What is open here is taken in by the next turn of
 * its shard.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED, HANDED_OVER, SUBMISSION_ID_REUSED, SUBMITTED_MEANWHILE where
 * something came meanwhile; REGISTER_UNAVAILABLE
 */
export async function adoptReceived(register: Register, adoption: Adoption): Promise<void> {
  await register.db.transaction().execute(async (trx) => {
    for (const adopted of adoption.cycles) await openAdopted(trx, adopted, adoption);
    for (const submission of adoption.submissions) await storeSubmissionIn(trx, submission);
    for (const { cycle } of adoption.cycles) await endAdopted(trx, cycle.cycleId, adoption);
  });
}

async function openAdopted(trx: Db, { cycle, openings }: AdoptedCycle, adoption: Adoption): Promise<void> {
  const { at, realAt, actor, reason } = adoption;
  const placed = openings.map((event, index) => ({ event, shard: Math.floor(index / SHARD_SIZE) }));
  const shards = Math.ceil(openings.length / SHARD_SIZE);
  const fresh = { cycle: { ...cycle, shards }, openings: placed, notices: [], realAt };
  if (await openCycleIn(trx, fresh)) return;
  // Taken over before, of other units: its summary is another with these.
  const { cycleId } = cycle;
  const before = await lockCycle(trx, cycleId);
  const [first] = openings;
  if (before.closedAt !== null && first !== undefined) {
    const fact = { type: 'cycle-reopened', assignmentId: first.stream } as const;
    const changes = { closedAt: null, summary: null };
    await tellOfCycle(trx, before, { fact, reason, actor, at, realAt, changes });
  }
  await joinCycleIn(trx, { cycleId, openings, notices: [], at, realAt, actor, reason });
}

/** What came is taken in and accepted at once, without a shard of its own, and with that the cycle is over. */
async function endAdopted(trx: Db, cycleId: string, { at, realAt }: Adoption): Promise<void> {
  const rows = await trx
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['assignments.assignmentKey', 'assignments.cycleKey', 'shard'])
    .where('cycleId', '=', cycleId)
    .where('endedAt', 'is', null)
    .execute();
  for (const shard of new Set(rows.map((row) => row.shard))) {
    const own = rows.filter((row) => row.shard === shard);
    const [first] = own;
    if (first === undefined) continue;
    const keys = own.map(({ assignmentKey }) => assignmentKey);
    await takeIn(trx, { keys, cycleKey: first.cycleKey, shard, at, realAt });
  }
  const summary = { ...(await cycleCounts({ db: trx }, { cycleId, now: at })) };
  await closeCycleIn(trx, { cycleId, at, realAt, summary });
}

interface TakingIn {
  readonly keys: readonly number[];
  readonly cycleKey: number;
  readonly shard: number;
  readonly at: number;
  readonly realAt: number;
}

async function takeIn(trx: Db, { keys, cycleKey, shard, at, realAt }: TakingIn): Promise<void> {
  const streams = new Map(
    [...(await streamsByKey(trx, keys)).values()].map((stream) => [stream.state.assignmentId, stream]),
  );
  const submissions = await untakenSubmissions(trx, keys);
  const events = submissions.flatMap((submission) => {
    const { state } = streams.get(submission.assignmentId) ?? {};
    return state === undefined
      ? []
      : decide(state, [{ kind: 'submission', ...submission, reviewRemindAt: [] }], at);
  });
  const { folded, chained } = foldedStreams(streams, events, realAt);
  const written = await writeAssignments(trx, { folded, cycleKey, shard });
  await insertEvents(trx, chained, written);
  await markTakenIn(trx, events);
}
