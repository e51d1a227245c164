import type { DoorFact } from '@kyhan/contracts';
import type { Register } from '../connection/register.js';
import type { DoorEvent } from './tell-of-door.js';

/** An event of the door as it is read. */
export interface ToldDoorEvent extends DoorEvent {
  readonly sequence: number;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/**
 * What happened at the door, the last first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listDoorEvents({ db }: Register, limit: number): Promise<ToldDoorEvent[]> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('door', 'door.doorKey', 'events.streamKey')
    .select(['sequence', 'at', 'actor', 'fact'])
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ fact, ...row }) => ({ ...row, fact: fact as DoorFact }));
}
