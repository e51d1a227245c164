import { refusal, type RulingOutcome } from '@kyhan/engine';
import { sql } from 'kysely';
import { reopenCycle } from '../cycles/reopen-cycle.js';
import type { StoredStream } from '../streams/select-streams.js';
import { foldedStreams, type FoldedStream } from '../streams/folded-streams.js';
import { wakeRow } from '../streams/assignment-state.js';
import { writeAssignments } from '../streams/write-assignments.js';
import type { Db } from '../connection/register.js';
import { closeSetApart } from '../findings/open-set-apart.js';
import { keepReviewFindings } from '../findings/keep-review-findings.js';
import { insertEvents } from '../insert-events.js';
import { recordset } from '../insert-rows.js';
import { queueNotices } from '../notices/queue-notices.js';
import { keepUnitFindings } from '../findings/keep-unit-findings.js';
import { keepDrafts } from '../findings/keep-drafts.js';
import { markTakenIn } from '../submissions/mark-taken-in.js';
import { markActsTakenIn } from '../unit-acts/mark-acts-taken-in.js';
import { lockCandidates } from './lock-candidates.js';
import { decided } from './is-poison.js';
import { readTurn, type ReadTurn } from './read-turn.js';
import type { Instants, Turn, TurnDecision } from './turn.js';
import { wakeContributions } from './wake-contributions.js';
import { wakeWaiting } from './wake-waiting.js';
import { writeOutcomes } from './write-outcomes.js';

/** What one transaction of a turn did. */
export type TurnPart = Instants &
  TurnDecision & {
    /** Who owed each before, by its id. */
    readonly units: ReadonlyMap<string, string>;
    /** Other shards that something was woken in. */
    readonly woken: readonly number[];
    /** The answer of this turn, where it was taken before. */
    readonly kept?: object;
  };

/**
 * Locks, then reads the clock, then reads what has come, decides and writes, all in the caller's transaction.
 * @throws UndecidedError where deciding fails
 */
export async function takePart<A extends object>(
  trx: Db,
  turn: Turn<A>,
  only?: readonly string[],
): Promise<TurnPart> {
  const locked = await lockCandidates(trx, { turn, dueBy: turn.instant().now, only });
  const instants = turn.instant();
  const read = await readTurn(trx, turn, { locked, now: instants.now });
  if (read.kept !== undefined)
    return { ...instants, ...NOTHING, units: new Map(), woken: [], kept: read.kept };
  const { decision, streams } = decidedTurn(turn, read, instants);
  const woken = await write(trx, { turn, read, decision, streams, ...instants });
  const units = new Map([...read.streams].map(([id, { state }]) => [id, state.unitId]));
  return { ...instants, ...decision, units, woken };
}

const NOTHING: TurnDecision = { events: [], notices: [], outcomes: [] };

function decidedTurn<A extends object>(turn: Turn<A>, read: ReadTurn, { now, realAt }: Instants) {
  return decided(() => {
    const shard = new Map([...read.streams].map(([id, { state }]) => [id, state]));
    const { submissions, acts, owed, outages, gathering, stepsIn } = read;
    // One whose assignment is not this shard's has no stream to decide on.
    const rulings = read.rulings.filter(({ assignmentId }) => shard.has(assignmentId));
    const { events, notices, outcomes } = turn.decide({
      now,
      shard,
      submissions,
      acts,
      rulings,
      owed,
      outages,
      ...gathering,
      stepsIn,
    });
    const decision = { events, notices, outcomes: answered(turn, [...outcomes, ...read.refused]) };
    return { decision, streams: foldedStreams(read.streams, events, realAt) };
  });
}

/** One outcome for each that was asked, also for what nobody has stored. */
function answered<A extends object>(turn: Turn<A>, outcomes: readonly RulingOutcome[]): RulingOutcome[] {
  const key = (one: { assignmentId: string; rulingId: string }) => `${one.assignmentId} ${one.rulingId}`;
  const known = new Map(outcomes.map((outcome) => [key(outcome), outcome]));
  return turn.rulings.map(({ assignmentId, rulingId }) => {
    const why = refusal('ASSIGNMENT_NOT_FOUND', { assignmentId });
    return (
      known.get(key({ assignmentId, rulingId })) ?? { assignmentId, rulingId, outcome: 'refused', ...why }
    );
  });
}

interface Writing extends Instants {
  readonly turn: Pick<Turn<object>, 'shard' | 'language'>;
  readonly read: ReadTurn;
  readonly decision: TurnDecision;
  readonly streams: ReturnType<typeof foldedStreams>;
}

/** @returns other shards that something was woken in */
async function write(
  trx: Db,
  { turn, read, decision, streams, now, realAt }: Writing,
): Promise<readonly number[]> {
  let woken: readonly number[] = [];
  const { events, notices, outcomes } = decision;
  const { folded, chained } = streams;
  if (events.length > 0) {
    const { cycleKey } = read.cycle;
    const keys = await writeAssignments(trx, { folded, cycleKey, shard: turn.shard });
    await insertEvents(trx, chained, keys);
    await markTakenIn(trx, events);
    await markActsTakenIn(trx, events, keys);
    await keepUnitFindings(trx, { before: read.streams, folded, at: now });
    await keepDrafts(trx, { before: read.streams, folded, at: now });
    const by = read.isClosed ? reopening(events, folded) : undefined;
    const changed = { shard: turn.shard, before: read.streams, folded, at: now };
    woken = [
      ...(await wakeContributions(trx, changed)),
      ...(await wakeWaiting(trx, { cycleKey, ...changed })),
    ];
    if (by !== undefined) await reopenCycle(trx, { cycleId: read.cycle.cycleId, by, realAt });
    await keepReviewFindings(trx, { before: read.streams, folded, events, at: now });
  }
  await rest(trx, read.streams, new Set(folded.map(({ state }) => state.assignmentId)));
  const again = [...read.streams].filter(([, { setApartAt }]) => setApartAt !== null).map(([id]) => id);
  if (again.length > 0) await closeSetApart(trx, { assignmentIds: again, at: now });
  const { cycle } = read;
  await queueNotices(trx, { cycle, notices, realAt, at: now, language: turn.language });
  const own = outcomes.filter(({ assignmentId }) => read.streams.has(assignmentId));
  await writeOutcomes(trx, { outcomes: own, at: now });
  return woken;
}

/** The ruling by which something that had ended is open after this turn, or has other figures. */
function reopening(
  events: TurnDecision['events'],
  folded: readonly FoldedStream[],
): TurnDecision['events'][number] | undefined {
  const open = new Set(
    folded.filter(({ state }) => state.endedAt === undefined).map(({ state }) => state.assignmentId),
  );
  return events.find(
    ({ stream, rulingId, fact }) =>
      // Granted after the end, an extension changes what the summary says.
      rulingId !== undefined && (open.has(stream) || fact.type === 'extended'),
  );
}

/** Of those to which nothing happened, the next wake: what woke them lies behind them. */
async function rest(
  trx: Db,
  streams: ReadonlyMap<string, StoredStream>,
  written: ReadonlySet<string>,
): Promise<void> {
  const rows = [...streams]
    .filter(([assignmentId]) => !written.has(assignmentId))
    .map(([, { key: assignmentKey, state }]) => ({ assignmentKey, ...wakeRow(state) }));
  if (rows.length === 0) return;
  await sql`
    update standings set wake_at = r.wake_at, set_apart_at = null
    from ${recordset('standings', rows)} as r where standings.assignment_key = r.assignment_key`.execute(trx);
}
