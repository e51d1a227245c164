import type { DoorFact } from '@kyhan/contracts';
import type { Db, Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
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
  const rows = await selectDoorEvents(db).orderBy('sequence', 'desc').limit(limit).execute();
  return rows.map(told);
}

/**
 * A page of the same.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfDoorEvents({ db }: Register, paging: Paging): Promise<Page<ToldDoorEvent>> {
  const order = { at: 'sequence', id: 'actor', newestFirst: true };
  const { items, ...rest } = await readPage(selectDoorEvents(db), order, paging);
  return { items: items.map(told), ...rest };
}

function selectDoorEvents(db: Db) {
  return db
    .selectFrom('events')
    .innerJoin('door', 'door.doorKey', 'events.streamKey')
    .select(['sequence', 'at', 'actor', 'fact']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDoorEvents>['execute']>>[number];

function told({ fact, ...row }: Row): ToldDoorEvent {
  return { ...row, fact: fact as DoorFact };
}
