import { decide, type AssignmentEvent } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { cycleCounts } from '../assignments/assignment-counts.js';
import type { Db, Register } from '../connection/register.js';
import { closeCycleIn } from '../cycles/close-cycle.js';
import { openCycleIn, type NewCycle } from '../cycles/insert-cycle.js';
import { joinCycleIn } from '../cycles/join-cycle.js';
import { keepRequestIn, type Request } from '../cycles/request.js';
import { insertEvents } from '../insert-events.js';
import { lockCycle } from '../lock-cycle.js';
import { foldedStreams } from '../streams/folded-streams.js';
import { streamsByKey } from '../streams/select-streams.js';
import { writeAssignments } from '../streams/write-assignments.js';
import { markTakenIn } from '../submissions/mark-taken-in.js';
import type { NewSubmission } from '../submissions/new-submission.js';
import { storeSubmissionIn } from '../submissions/record-submission.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { untakenSubmissions } from '../untaken/untaken-submission.js';
import { storeAdopted } from './store-adopted.js';

/** A period that fell due before its plan was kept here, with those alone of whom something is taken over. */
export interface AdoptedCycle {
  /** What was asked for outside the calendar, under the number that its period is named by. */
  readonly request?: Request | undefined;
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
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED, HANDED_OVER, SUBMISSION_ID_REUSED, SUBMITTED_MEANWHILE,
 * REQUEST_ID_REUSED where something came meanwhile; REGISTER_UNAVAILABLE
 */
export async function adoptReceived(register: Register, adoption: Adoption): Promise<void> {
  const { cycles, submissions } = adoption;
  const past = new Set(cycles.flatMap(({ openings }) => openings.map(({ stream }) => stream)));
  const isPast = ({ assignmentId }: { readonly assignmentId: string }) => past.has(assignmentId);
  await register.db.transaction().execute(async (trx) => {
    for (const adopted of cycles) await openAdopted(trx, adopted, adoption);
    await storeAdopted(trx, submissions.filter(isPast));
    for (const submission of submissions.filter((one) => !isPast(one)))
      await storeSubmissionIn(trx, submission);
    await takeIn(
      trx,
      cycles.map(({ cycle }) => cycle.cycleId),
      adoption,
    );
    for (const { cycle } of cycles) await close(trx, cycle.cycleId, adoption);
  });
}

async function openAdopted(
  trx: Db,
  { cycle, openings, request }: AdoptedCycle,
  adoption: Adoption,
): Promise<void> {
  const { at, realAt, actor, reason } = adoption;
  if (request !== undefined) await keepAsked(trx, request);
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

/** Its number is in the ids of what is opened under it: another that came first has taken it. */
async function keepAsked(trx: Db, request: Request): Promise<void> {
  const { number, ...asked } = request;
  const kept = await keepRequestIn(trx, asked);
  if (kept.number !== number) throw new KyhanError('REQUEST_ID_REUSED', { requestId: request.requestId });
}

/** What came is taken in and accepted at once, without shards of their own: all cycles in the statements of one. */
async function takeIn(trx: Db, cycleIds: readonly string[], { at, realAt }: Adoption): Promise<void> {
  const rows = await trx
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['assignments.assignmentKey', 'assignments.cycleKey', 'assignmentId', 'shard'])
    .where('cycleId', '=', sql<string>`any(${cycleIds})`)
    .where('endedAt', 'is', null)
    .execute();
  const keys = rows.map(({ assignmentKey }) => assignmentKey);
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
  const byId = new Map(folded.map((one) => [one.state.assignmentId, one]));
  const written = new Map<string, number>();
  for (const { cycleKey, shard, own } of ofShards(rows)) {
    const changed = own.flatMap((id) => byId.get(id) ?? []);
    const keyed = await writeAssignments(trx, { folded: changed, cycleKey, shard });
    for (const [id, key] of keyed) written.set(id, key);
  }
  await insertEvents(trx, chained, written);
  await markTakenIn(trx, events);
}

interface Placed {
  readonly assignmentId: string;
  readonly cycleKey: number;
  readonly shard: number;
}

/** Assignments by the shard that counts them. */
function ofShards(rows: readonly Placed[]) {
  const shards = new Map<string, { cycleKey: number; shard: number; own: string[] }>();
  for (const { assignmentId, cycleKey, shard } of rows) {
    const name = `${cycleKey} ${shard}`;
    const { own } = shards.get(name) ?? { own: [] };
    shards.set(name, { cycleKey, shard, own: [...own, assignmentId] });
  }
  return shards.values();
}

/** With what was taken over the cycle is over. */
async function close(trx: Db, cycleId: string, { at, realAt }: Adoption): Promise<void> {
  const summary = { ...(await cycleCounts({ db: trx }, { cycleId, now: at })) };
  await closeCycleIn(trx, { cycleId, at, realAt, summary });
}
