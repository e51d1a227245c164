import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { streamsByKey, type StoredStream } from '../streams/select-streams.js';
import type { Db } from '../connection/register.js';
import { listOutages, type Outage } from '../deployment/beat-portal.js';
import { untakenSubmissions, type UntakenSubmission } from '../untaken/untaken-submission.js';
import { untakenActs, type UntakenAct } from '../untaken/untaken-acts.js';
import { NO_LEADS, turnLeads, type TurnLeads } from './turn-leads.js';
import { turnRulings, type TurnRulings } from './turn-rulings.js';
import { stepsIn } from './steps-in.js';
import type { AskedRuling, OwedAlready, TurnName } from './turn.js';

export interface ReadTurn {
  readonly cycle: {
    readonly cycleKey: number;
    readonly cycleId: string;
    readonly planSlug: string;
    readonly planVersion: number;
  };
  /** All of its cycle had ended when this turn began. */
  readonly isClosed: boolean;
  /** The answer of this very turn, where it was taken before. */
  readonly kept?: object;
  readonly streams: ReadonlyMap<string, StoredStream>;
  readonly gathering: TurnLeads;
  /** Of the steps that some of them wait for, those of which all are in. */
  readonly stepsIn: ReadonlySet<string>;
  readonly submissions: readonly UntakenSubmission[];
  readonly acts: readonly UntakenAct[];
  readonly rulings: TurnRulings['asked'];
  readonly refused: TurnRulings['refused'];
  readonly owed: readonly OwedAlready[];
  readonly outages: readonly Outage[];
}

/**
 * What a turn decides on, read after its locks were got: a statement that waited for a lock does not see what was
 * committed meanwhile, one that begins afterwards does.
 */
export async function readTurn(
  trx: Db,
  turn: TurnName,
  { locked, now }: { readonly locked: readonly number[]; readonly now: number },
): Promise<ReadTurn> {
  const { kept, closedAt, ...cycle } = await cycleAndKept(trx, turn);
  const isClosed = closedAt !== null;
  if (kept !== undefined) return { cycle, isClosed, kept, ...NOTHING };
  const { asked, refused } = turn.rulings.length === 0 ? NOTHING_ASKED : await turnRulings(trx, turn.rulings);
  const found = await streams(trx, locked);
  const already = await owed(trx, cycle.cycleKey, asked);
  return {
    cycle,
    isClosed,
    streams: found,
    gathering: await turnLeads(trx, found, already),
    stepsIn: await stepsIn(trx, cycle.cycleKey, stepsWaitedFor(found)),
    outages: await outages(trx, found, now),
    submissions: locked.length === 0 ? [] : await untakenSubmissions(trx, locked),
    acts: locked.length === 0 ? [] : await untakenActs(trx, locked),
    rulings: asked,
    refused,
    owed: already,
  };
}

const NOTHING_ASKED: TurnRulings = { asked: [], refused: [] };

const NOTHING = {
  streams: new Map<string, StoredStream>(),
  gathering: NO_LEADS,
  stepsIn: new Set<string>(),
  submissions: [],
  acts: [],
  rulings: [],
  refused: [],
  owed: [],
  outages: [],
};

/** Asked only where something is about to be locked: a gap of ours over its deadlines postpones that. */
async function outages(
  trx: Db,
  found: ReadonlyMap<string, StoredStream>,
  now: number,
): Promise<readonly Outage[]> {
  const locking = [...found.values()].filter(({ state }) => {
    return state.endedAt === undefined && state.stop === undefined && state.timetable.lockAt <= now;
  });
  const from = Math.min(...locking.map(({ state }) => state.timetable.dueAt));
  return locking.length === 0 ? [] : await listOutages(trx, { from, now });
}

async function cycleAndKept(trx: Db, { cycleId, shard, turnId }: TurnName) {
  const cycle = await trx
    .selectFrom('cycles')
    .leftJoin('turns', (join) =>
      join.onRef('turns.cycleKey', '=', 'cycles.cycleKey').on('turns.shard', '=', shard),
    )
    .select(['cycles.cycleKey', 'cycles.cycleId', 'planSlug', 'planVersion', 'closedAt', 'turnId', 'answer'])
    .where('cycles.cycleId', '=', cycleId)
    .executeTakeFirst();
  if (cycle === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  const { turnId: last, answer, ...facts } = cycle;
  return { ...facts, kept: last === turnId && answer !== null ? answer : undefined };
}

async function streams(trx: Db, locked: readonly number[]): Promise<ReadonlyMap<string, StoredStream>> {
  const rows = await streamsByKey(trx, locked);
  return new Map([...rows.values()].map((stream) => [stream.state.assignmentId, stream]));
}

function stepsWaitedFor(found: ReadonlyMap<string, StoredStream>): readonly string[] {
  return [...found.values()].flatMap(({ state: { waitsFor, endedAt } }) =>
    waitsFor === undefined || endedAt !== undefined ? [] : [waitsFor],
  );
}

/** Of one step that a unit owes itself and takes over, one report can answer both. */
async function owed(trx: Db, cycleKey: number, rulings: readonly AskedRuling[]): Promise<OwedAlready[]> {
  const takers = rulings.flatMap(({ to }) => to ?? []);
  if (takers.length === 0) return [];
  return await trx
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('timetables', 'timetables.assignmentKey', 'assignments.assignmentKey')
    .select(['assignmentId', 'unitId', 'stepId', 'dueAt'])
    .where('cycleKey', '=', cycleKey)
    .where('unitId', '=', sql<string>`any(${takers})`)
    .where('endedAt', 'is', null)
    .orderBy('assignmentId')
    .execute();
}
