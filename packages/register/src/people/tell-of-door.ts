import { chainedEvent } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import { insertEvents } from '../insert-events.js';
import type { DoorFact } from '@kyhan/contracts';

/** The id of the door's stream: no plan is called so. */
export const DOOR_STREAM = 'register:door';

/** Something that happened at the door, and by whom, as events name them. */
export interface DoorEvent {
  readonly actor: string;
  readonly fact: DoorFact;
  /** What a person has written to it: its hash covers a commitment, so that it can be erased. */
  readonly reason?: string;
}

/** Plan time and real time of one reading, epoch milliseconds. */
export interface DoorTime {
  readonly at: number;
  readonly realAt: number;
}

/** Of two who say something of the door at once one is first. */
export async function lockDoor(trx: Db): Promise<void> {
  await trx.selectFrom('door').select('doorKey').forUpdate().executeTakeFirstOrThrow();
}

/** Adds to what is told of the door, one after the other. */
export async function tellOfDoor(
  trx: Db,
  events: readonly DoorEvent[],
  { at, realAt }: DoorTime,
): Promise<void> {
  if (events.length === 0) return;
  const { doorKey, ...before } = await trx
    .selectFrom('door')
    .select(['doorKey', 'lastSequence', 'lastHash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  let head = before;
  const chained = events.map(({ actor, fact, reason }) => {
    const sequence = head.lastSequence + 1;
    const told = { stream: DOOR_STREAM, sequence, at, actor, fact };
    const event = chainedEvent(reason === undefined ? told : { ...told, reason }, head, realAt);
    head = { lastSequence: sequence, lastHash: event.hash };
    return event;
  });
  await insertEvents(trx, chained, new Map([[DOOR_STREAM, doorKey]]));
  await trx.updateTable('door').set(head).execute();
}
