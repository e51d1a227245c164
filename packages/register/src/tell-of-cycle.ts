import type { OfficialPaper } from '@kyhan/contracts';
import type { Updateable } from 'kysely';
import { chainedEvent, type ChainHead, type EventRow } from './chained-event.js';
import { committed } from './commitment.js';
import type { Db } from './connection/register.js';
import { insertEvents } from './insert-events.js';
import { insertRows } from './insert-rows.js';
import type { CycleFact } from './register-fact.js';
import type { CycleTable } from './schema.js';

/** Where a cycle's stream ends, locked until the transaction is over. */
export interface CycleHead extends ChainHead {
  readonly cycleKey: number;
  readonly cycleId: string;
}

/** What is told of a cycle: by whom, when (plan time and real time, epoch milliseconds), why, and what it rests on. */
export interface CycleTelling {
  readonly fact: CycleFact;
  readonly reason?: string | undefined;
  /** Kept where it can be erased; the fact has its commitment. */
  readonly paper?: OfficialPaper | undefined;
  readonly actor: string;
  readonly at: number;
  readonly realAt: number;
  /** What of the cycle is another with it. */
  readonly changes?: Updateable<CycleTable>;
}

/** Writes an event behind the last of a cycle's stream. */
export async function tellOfCycle(
  trx: Db,
  head: CycleHead,
  { fact, reason, paper, actor, at, realAt, changes = {} }: CycleTelling,
): Promise<EventRow> {
  const { cycleKey, cycleId: stream } = head;
  const kept = paper === undefined ? undefined : committed(paper);
  const told = kept === undefined ? fact : ({ ...fact, paper: kept.commitment.toString('hex') } as CycleFact);
  const why = reason === undefined ? {} : { reason };
  const event = { stream, sequence: head.lastSequence + 1, at, actor, ...why, fact: told };
  const chained = chainedEvent(event, head, realAt);
  const { sequence, hash } = chained;
  await insertEvents(trx, [chained], new Map([[stream, cycleKey]]));
  if (kept !== undefined)
    await insertRows(trx, { into: 'cyclePapers', rows: [{ cycleKey, sequence, paper, ...kept }] });
  await trx
    .updateTable('cycles')
    .set({ ...changes, lastSequence: sequence, lastHash: hash })
    .where('cycleKey', '=', cycleKey)
    .execute();
  return chained;
}
