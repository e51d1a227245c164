import type { Actor } from '@kyhan/plan/ids';
import { actorIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { tellOfDoor, type DoorTime } from '../people/tell-of-door.js';

/** That somebody tried whether letters leave, and whether this one was taken. */
export interface LetterTried extends DoorTime {
  readonly actor: Actor;
  readonly sent: boolean;
}

/**
 * Tells that a test letter was sent; to whom is told nowhere.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellLetterTried(
  register: Register,
  { actor, sent, at, realAt }: LetterTried,
): Promise<void> {
  const told = { actor: actorIdOf(actor), fact: { type: 'letter-tried', sent } } as const;
  await register.db.transaction().execute((trx) => tellOfDoor(trx, [told], { at, realAt }));
}

/**
 * When a test letter was last sent, plan time, and whether it was taken; undefined where none ever was.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findLastLetterTried({
  db,
}: Register): Promise<{ readonly at: number; readonly sent: boolean } | undefined> {
  const { rows } = await sql<{ at: number; sent: boolean }>`
    select e.at, (e.fact ->> 'sent')::boolean as sent
    from events e join door on door.door_key = e.stream_key
    where e.fact ->> 'type' = 'letter-tried'
    order by e.sequence desc limit 1`.execute(db);
  return rows[0];
}
