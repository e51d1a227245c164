import type { CheckpointStatement } from '@kyhan/contracts';
import { localDate } from '@kyhan/calendar';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { deploymentZone } from '../deployment/deployment-zone.js';
import { insertRows } from '../insert-rows.js';
import { merkleRoot } from './merkle-root.js';
import { NO_CHECKPOINT, statementHash, statementText, type CheckpointKey } from './statement-text.js';
import { groupHash, type LeafGroup } from './group-hash.js';
import { takeQueued, type NewLeaf, type QueuePart } from './take-queued.js';
import { lastCheckpoint, storedCheckpoint } from './stored-checkpoint.js';

/** When a checkpoint is taken, and by which key: plan time and real time of one reading, epoch milliseconds. */
export interface Anchoring {
  readonly now: number;
  readonly realNow: number;
  readonly key: CheckpointKey;
  /** So many facts at most in one checkpoint: more are anchored by several, one after the other. */
  readonly most?: number;
  /** Called after each. */
  readonly onTaken?: () => void;
}

/** They are in memory while they are sorted, and in one transaction. */
const MOST_FACTS = 200_000;
const ROWS_AT_ONCE = 5000;

/**
 * Takes a checkpoint over all facts that have no leaf yet, or several where they are many: once through the queue, so
 * that what cannot be taken out of it keeps nothing else waiting. None where there is nothing new and the plan day has
 * one. One at a time: who comes at once waits, and finds it taken.
 * @returns what the last one says
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function anchorFacts(register: Register, anchoring: Anchoring): Promise<CheckpointStatement> {
  const { most = MOST_FACTS, onTaken, ...taking } = anchoring;
  let after: QueuePart['after'];
  for (;;) {
    const anchored = await anchoredOnce(register, { ...taking, most, after });
    onTaken?.();
    if (anchored.last === undefined) return anchored.statement;
    after = anchored.last;
  }
}

/**
 * The same once a plan day: where the day has one, what came since waits for the next.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function anchorDaily(register: Register, anchoring: Anchoring): Promise<void> {
  const last = await lastCheckpoint(register.db);
  if (last !== undefined && (await isOfDay(register.db, last.statement, anchoring.now))) return;
  await anchorFacts(register, anchoring);
}

type Part = Omit<Anchoring, 'onTaken' | 'most'> & QueuePart;

async function anchoredOnce({ db }: Register, { most, after, ...taking }: Part) {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      // Whoever writes facts goes on; only another checkpoint waits. Before anything is read: what the transaction sees
      // begins with what it reads first.
      await sql`lock table unanchored in share update exclusive mode`.execute(trx);
      const last = await lastCheckpoint(trx);
      const { leaves, ...behind } = await takeQueued(trx, { most, after });
      if (last !== undefined && leaves.length === 0 && (await isOfDay(trx, last.statement, taking.now)))
        return { statement: last.statement, ...behind };
      const groups = grouped(leaves);
      const statement = await insertCheckpoint(trx, { groups, last: last?.statement, ...taking });
      await insertLeaves(trx, statement.number, groups);
      return { statement, ...behind };
    });
}

async function isOfDay(trx: Db, { at }: CheckpointStatement, now: number): Promise<boolean> {
  const zone = await deploymentZone(trx);
  return localDate(Date.parse(at), zone) === localDate(now, zone);
}

type Grouped = LeafGroup & { readonly leaves: readonly NewLeaf[] };

/** In the order of groups, and in each of tables, keys and aspects. Pure; throws nothing. */
function grouped(leaves: readonly NewLeaf[]): Grouped[] {
  const groups = new Map<string, NewLeaf[]>();
  for (const leaf of leaves) {
    const group = groups.get(leaf.group);
    if (group === undefined) groups.set(leaf.group, [leaf]);
    else group.push(leaf);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, own]) => {
      const sorted = own.toSorted(byPlace);
      return { group, facts: own.length, root: merkleRoot(sorted.map(({ hash }) => hash)), leaves: sorted };
    });
}

function byPlace(a: NewLeaf, b: NewLeaf): number {
  if (a.factTable !== b.factTable) return a.factTable < b.factTable ? -1 : 1;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.aspect < b.aspect ? -1 : 1;
}

interface Taking {
  readonly groups: readonly Grouped[];
  readonly last: CheckpointStatement | undefined;
  readonly now: number;
  readonly realNow: number;
  readonly key: CheckpointKey;
}

async function insertCheckpoint(
  trx: Db,
  { groups, last, now, realNow, key }: Taking,
): Promise<CheckpointStatement> {
  const row = {
    number: (last?.number ?? 0) + 1,
    at: now,
    realAt: realNow,
    facts: groups.reduce((sum, { facts }) => sum + facts, 0),
    root: merkleRoot(groups.map(groupHash)),
    previous: last === undefined ? NO_CHECKPOINT : statementHash(last),
    publicKey: key.publicKey,
    timestampToken: null,
  };
  const { statement } = storedCheckpoint({ ...row, signature: NO_CHECKPOINT });
  const signature = key.sign(statementText(statement));
  await trx
    .insertInto('checkpoints')
    .values({ ...row, signature })
    .execute();
  return statement;
}

async function insertLeaves(trx: Db, checkpoint: number, groups: readonly Grouped[]): Promise<void> {
  await insertPaged(
    trx,
    'checkpointGroups',
    groups.map(({ group: name, facts, root }, place) => ({ checkpoint, place, name, facts, root })),
  );
  const leaves = groups.flatMap(({ leaves: own }, place) =>
    own.map(({ group: _group, ...leaf }, position) => ({ checkpoint, place, position, ...leaf })),
  );
  await insertPaged(trx, 'leaves', leaves);
}

async function insertPaged(
  trx: Db,
  into: 'leaves' | 'checkpointGroups',
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await insertRows(trx, { into, rows: rows.slice(from, from + ROWS_AT_ONCE) });
}
