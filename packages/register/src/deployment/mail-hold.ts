import type { Actor } from '@kyhan/plan/ids';
import { actorIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { tellOfDoor, type DoorTime } from '../people/tell-of-door.js';

/** That no letter of a notice leaves: since when, plan time, epoch milliseconds, and by whose word. */
export interface MailHold {
  readonly since: number;
  readonly by: string;
}

/**
 * Whether mail is held: the last word on it. Undefined where letters leave.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findMailHold({ db }: Pick<Register, 'db'>): Promise<MailHold | undefined> {
  const { rows } = await sql<MailHold & { type: string }>`
    select e.at as since, e.actor as by, e.fact ->> 'type' as type
    from events e join door on door.door_key = e.stream_key
    where e.fact ->> 'type' in ('mail-held', 'mail-released')
    order by e.stream_key desc, e.sequence desc limit 1`.execute(db);
  const [last] = rows;
  return last?.type === 'mail-held' ? { since: last.since, by: last.by } : undefined;
}

/** Whether mail is to be held from now on, and who says so. */
export interface NewMailHold extends DoorTime {
  readonly isHeld: boolean;
  readonly actor: Actor;
}

/**
 * Holds mail, or lets it go; saying so again changes nothing.
 * @returns whether something changed
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function setMailHold(
  register: Register,
  { isHeld, actor, at, realAt }: NewMailHold,
): Promise<boolean> {
  return await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const wasHeld = (await findMailHold({ db: trx })) !== undefined;
    if (wasHeld === isHeld) return false;
    const fact = { type: isHeld ? 'mail-held' : 'mail-released' } as const;
    await tellOfDoor(trx, [{ actor: actorIdOf(actor), fact }], { at, realAt });
    return true;
  });
}

/** Of two who say it at once one is first. */
async function lockDoor(trx: Db): Promise<void> {
  await trx.selectFrom('door').select('doorKey').forUpdate().executeTakeFirstOrThrow();
}
