import type { OfficialPaper } from '@kyhan/contracts';
import { evolve, type AssignmentEvent, type NoticeDraft } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import type { Language } from '@kyhan/words';
import { chainedEvent, EMPTY_CHAIN } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { settleJoining } from '../findings/settle-joining.js';
import { insertEvents } from '../insert-events.js';
import { lockCycle } from '../lock-cycle.js';
import { queueNotices } from '../notices/queue-notices.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { insertAssignments } from '../streams/write-assignments.js';

/** What units that join late owe in an open cycle. */
export interface CycleJoining {
  readonly cycleId: string;
  /** The `opened` event of each assignment, sequence 1. */
  readonly openings: readonly AssignmentEvent[];
  readonly notices: readonly NoticeDraft[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  readonly actor: string;
  readonly reason: string;
  /** What asks them as well. */
  readonly paper?: OfficialPaper;
  /** Of the deployment, for mailboxes of which the plan does not say theirs. */
  readonly language?: Language;
}

/** More would make the histories of a shard long. */
const SHARD_SIZE = 250;

/**
 * Takes units into an open cycle: their assignments with a timetable of their own, an event of the cycle that names
 * them, their notices, in one transaction. What is owed there already stays as it is.
 * @returns the numbers of the shards that something was put into; none where all were there before
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_CLOSED, REGISTER_UNAVAILABLE
 */
export async function joinCycle(register: Register, joining: CycleJoining): Promise<readonly number[]> {
  return await register.db.transaction().execute((trx) => joinCycleIn(trx, joining));
}

/** The same within a transaction. @throws KyhanError CYCLE_NOT_FOUND, CYCLE_CLOSED */
export async function joinCycleIn(trx: Db, joining: CycleJoining): Promise<readonly number[]> {
  const { cycleId, at, realAt, actor, reason, paper, language } = joining;
  const cycle = await lockCycle(trx, cycleId);
  if (cycle.closedAt !== null) throw new KyhanError('CYCLE_CLOSED', { cycleId });
  const born = placed(joining.openings, await owedBefore(trx, cycle.cycleKey));
  if (born.length === 0) return [];
  const assignments = born.map(({ opened }) => opened.stream);
  const chained = born.map(({ opened }) => chainedEvent(opened, EMPTY_CHAIN, realAt));
  const rows = born.map(({ opened, shard }, index) => {
    const head = { lastSequence: 1, lastHash: chained[index]?.hash ?? EMPTY_CHAIN.lastHash };
    return { state: evolve(undefined, opened), head, opened, shard };
  });
  const shards = [...new Set(born.map(({ shard }) => shard))];
  const changes = { shards: Math.max(cycle.shards, ...shards.map((shard) => shard + 1)) };
  const fact = { type: 'cycle-joined', assignments } as const;
  await tellOfCycle(trx, cycle, { fact, reason, paper, actor, at, realAt, changes });
  await insertEvents(trx, chained, await insertAssignments(trx, rows, cycle.cycleKey));
  const fresh = new Set(assignments);
  const notices = joining.notices.filter(({ assignmentId }) => fresh.has(assignmentId));
  await queueNotices(trx, { cycle, notices, realAt, at, language });
  await settleJoining(trx, { cycleId, cycleKey: cycle.cycleKey, at });
  return shards;
}

async function owedBefore(trx: Db, cycleKey: number) {
  return await trx
    .selectFrom('assignments')
    .select(['assignmentId', 'shard'])
    .where('cycleKey', '=', cycleKey)
    .execute();
}

/** The last shard is filled first; what is contributed stands in that of what gathers it, so that one turn decides both. */
function placed(
  openings: readonly AssignmentEvent[],
  before: readonly { readonly assignmentId: string; readonly shard: number }[],
): { readonly opened: AssignmentEvent; readonly shard: number }[] {
  const known = new Map(before.map((one) => [one.assignmentId, one.shard]));
  let shard = Math.max(0, ...before.map((one) => one.shard));
  let count = before.filter((one) => one.shard === shard).length;
  return openings
    .filter(({ stream }) => !known.has(stream))
    .map((opened) => {
      const own = opened.fact.type === 'opened' ? known.get(opened.fact.lead?.assignmentId ?? '') : undefined;
      if (own !== undefined) return { opened, shard: own };
      if (count >= SHARD_SIZE) {
        shard += 1;
        count = 0;
      }
      count += 1;
      known.set(opened.stream, shard);
      return { opened, shard };
    });
}
