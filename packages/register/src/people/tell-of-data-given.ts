import type { Register } from '../connection/register.js';
import { tellOfDoor, type DoorTime } from './tell-of-door.js';

/** Whose data was given out, and by whose wish, as events name them. */
export interface DataGiven extends DoorTime {
  readonly personId: string;
  readonly by: string;
}

/** Keeps that it was given out. @throws KyhanError REGISTER_UNAVAILABLE */
export async function tellOfDataGiven(
  { db }: Register,
  { personId, by: actor, ...time }: DataGiven,
): Promise<void> {
  const event = { actor, fact: { type: 'person-exported', personId } as const };
  await db.transaction().execute(async (trx) => await tellOfDoor(trx, [event], time));
}
