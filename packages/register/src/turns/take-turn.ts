import type { NoticeDraft } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { boundTransaction } from './bound-transaction.js';
import { listCandidates } from './lock-candidates.js';
import { isPoison } from './is-poison.js';
import { setApart } from './set-apart.js';
import { shardStanding } from './shard-standing.js';
import { takePart, type TurnPart } from './take-part.js';
import type { Turn } from './turn.js';
import { turnHash } from './turn-hash.js';
import { failPoint } from '../fail-points/fail-point.js';

/** What a turn leaves behind for whoever took it. */
export interface TurnResult<Answer> {
  readonly answer: Answer;
  /** Queued by this turn; none where its answer was kept from before. */
  readonly notices: readonly NoticeDraft[];
  /** Other shards of the cycle that have something to do because of it: they are to be rung. */
  readonly woken: readonly number[];
}

/**
 * One turn of a shard: what has arrived and the passing of time, decided and written in one transaction with its
 * answer. The same turn again changes nothing and answers the same. Where it fails for what it is about, it is tried
 * in halves, each a transaction of its own, until what fails is alone; that is set apart with a finding, its rulings
 * are refused, and all the others are done.
 * @throws KyhanError REGISTER_UNAVAILABLE, CYCLE_NOT_FOUND
 */
export async function takeTurn<Answer extends object>(
  register: Register,
  turn: Turn<Answer>,
): Promise<TurnResult<Answer>> {
  try {
    const taken = await inTransaction(register, async (trx) => {
      const concluded = await conclude(trx, turn, await takePart(trx, turn));
      failPoint('before-turn-commit');
      return concluded;
    });
    failPoint('after-turn-commit');
    return taken;
  } catch (error) {
    if (!isPoison(error)) throw error;
    return await takenInParts(register, turn, error);
  }
}

function inTransaction<T>(register: Register, work: (trx: Db) => Promise<T>): Promise<T> {
  return register.db.transaction().execute(async (trx) => {
    await boundTransaction(trx);
    return await work(trx);
  });
}

/** Keeps the answer in the transaction that it tells about. */
async function conclude<A extends object>(trx: Db, turn: Turn<A>, part: TurnPart): Promise<TurnResult<A>> {
  // What was kept is what `answer` once gave for this turn.
  if (part.kept !== undefined) return { answer: part.kept as A, notices: [], woken: [] };
  const { cycleId, shard, turnId } = turn;
  const { now, events, outcomes, notices, units } = part;
  const standing = await shardStanding(trx, turn);
  const unitOf = (assignmentId: string) => units.get(assignmentId) ?? assignmentId;
  const answer = turn.answer({ now, events, outcomes, standing, unitOf });
  // Last of all, so that two turns of a shard never wait for one another's other rows.
  if (events.length > 0 || outcomes.length > 0)
    await sql`
      insert into turns (cycle_key, shard, turn_id, answer, at, hash)
      select cycle_key, ${shard}, ${turnId}, ${JSON.stringify(answer)}::jsonb, ${now}::bigint,
        ${turnHash({ cycleId, shard, turnId, answer, at: now })}
      from cycles where cycle_id = ${cycleId}
      on conflict (cycle_key, shard) do update set
        turn_id = excluded.turn_id, answer = excluded.answer, at = excluded.at, hash = excluded.hash`.execute(
      trx,
    );
  return { answer, notices, woken: part.woken };
}

async function takenInParts<A extends object>(
  register: Register,
  turn: Turn<A>,
  error: unknown,
): Promise<TurnResult<A>> {
  const ids = await listCandidates(register.db, { turn, dueBy: turn.instant().now });
  const part = await halved(register, turn, { ids, error });
  return await inTransaction(register, (trx) => conclude(trx, turn, part));
}

interface Failed {
  readonly ids: readonly string[];
  /** What they failed with together. */
  readonly error: unknown;
}

/** Both halves of what has failed, or what is alone and fails. */
async function halved<A extends object>(
  register: Register,
  turn: Turn<A>,
  { ids, error }: Failed,
): Promise<TurnPart> {
  const [first] = ids;
  if (first === undefined) throw error;
  if (ids.length === 1) return await alone(register, turn, { assignmentId: first, error });
  const middle = Math.ceil(ids.length / 2);
  const left = await tried(register, turn, ids.slice(0, middle));
  return joined(left, await tried(register, turn, ids.slice(middle)));
}

async function tried<A extends object>(
  register: Register,
  turn: Turn<A>,
  ids: readonly string[],
): Promise<TurnPart> {
  const own = rulingsOf(turn, ids);
  try {
    return await inTransaction(register, (trx) => takePart(trx, own, ids));
  } catch (error) {
    if (!isPoison(error)) throw error;
    return await halved(register, own, { ids, error });
  }
}

/**
 * Without what was ruled on it the assignment may be well: then each ruling stands for itself, and what fails is
 * refused while the assignment lives on. Otherwise it is set apart.
 */
async function alone<A extends object>(
  register: Register,
  turn: Turn<A>,
  { assignmentId, error }: { readonly assignmentId: string; readonly error: unknown },
): Promise<TurnPart> {
  const own = rulingsOf(turn, [assignmentId]);
  const apart = (failed: Turn<A>, why: unknown, isRuling: boolean) =>
    inTransaction(register, (trx) => setApart(trx, { turn: failed, assignmentId, error: why, isRuling }));
  const one = async (some: Turn<A>, isRuling: boolean): Promise<TurnPart> => {
    try {
      return await inTransaction(register, (trx) => takePart(trx, some, [assignmentId]));
    } catch (why) {
      if (!isPoison(why)) throw why;
      return await apart(isRuling ? some : own, why, isRuling);
    }
  };
  if (own.rulings.length === 0) return await apart(own, error, false);
  const without = await one({ ...own, rulings: [] }, false);
  if (without.outcomes.length > 0) return without;
  const parts = [without];
  for (const ruling of own.rulings) parts.push(await one({ ...own, rulings: [ruling] }, true));
  return parts.reduce(joined);
}

function rulingsOf<A extends object>(turn: Turn<A>, ids: readonly string[]): Turn<A> {
  const within = new Set(ids);
  return { ...turn, rulings: turn.rulings.filter(({ assignmentId }) => within.has(assignmentId)) };
}

function joined(a: TurnPart, b: TurnPart): TurnPart {
  const kept = a.kept ?? b.kept;
  return {
    ...(kept === undefined ? {} : { kept }),
    now: b.now,
    realAt: b.realAt,
    events: [...a.events, ...b.events],
    notices: [...a.notices, ...b.notices],
    units: new Map([...a.units, ...b.units]),
    woken: [...new Set([...a.woken, ...b.woken])],
    outcomes: [...a.outcomes, ...b.outcomes],
  };
}
