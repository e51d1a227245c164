import type { PurgeSubject } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { meantByPurge } from './meant-by-purge.js';

/** What is to go, who asks for it and why. */
export interface PurgeWish extends DoorTime {
  readonly subject: PurgeSubject;
  readonly reason: string;
  /** As events name it. */
  readonly actor: string;
}

/**
 * Asks that what was typed by mistake is purged: nothing goes before another administrator agrees. The same asked again
 * while it waits is one act.
 * @returns the number of the act
 * @throws KyhanError PURGE_NOTHING, REGISTER_UNAVAILABLE
 */
export async function askPurge(register: Register, wish: PurgeWish): Promise<number> {
  const { subject, reason, actor, ...time } = wish;
  return await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const { same, last } = await askedBefore(trx, subject);
    if (same !== null) return same;
    const { values, files } = await meantByPurge(trx, subject);
    if (values.length + files.length === 0) throw new KyhanError('PURGE_NOTHING', { subject: subject.id });
    const purge = (last ?? 0) + 1;
    await tellOfDoor(trx, [{ actor, reason, fact: { type: 'purge-asked', purge, ...subject } }], time);
    return purge;
  });
}

interface AskedBefore {
  /** Of the same, and waiting for somebody to agree. */
  readonly same: number | null;
  readonly last: number | null;
}

async function askedBefore(trx: Db, subject: PurgeSubject): Promise<AskedBefore> {
  const { rows } = await sql<AskedBefore>`
    select max((asked.fact ->> 'purge')::integer) as last,
      min((asked.fact ->> 'purge')::integer) filter (where asked.fact - 'type' - 'purge' = ${JSON.stringify(subject)}::jsonb
        and not exists (select from events done where done.stream_key = asked.stream_key
          and done.fact ->> 'type' = 'purged' and done.fact ->> 'purge' = asked.fact ->> 'purge')
        and not exists (select from events declined where declined.stream_key = asked.stream_key
          and declined.fact ->> 'type' = 'purge-declined' and declined.fact ->> 'purge' = asked.fact ->> 'purge')) as same
    from door join events asked on asked.stream_key = door.door_key and asked.fact ->> 'type' = 'purge-asked'`.execute(
    trx,
  );
  return rows[0] ?? { same: null, last: null };
}
