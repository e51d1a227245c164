import type { PurgeSubject } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { DOOR_STREAM } from '../people/tell-of-door.js';

/**
 * What is meant by what is named: the event of the door by which a finding was settled says what the finding itself says.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function meantSubject(db: Db, subject: PurgeSubject): Promise<PurgeSubject> {
  const { kind, id, sequence, parts } = subject;
  if (kind !== 'event' || id !== DOOR_STREAM || sequence === undefined) return subject;
  const settled = await db
    .selectFrom('events')
    .innerJoin('door', 'door.doorKey', 'events.streamKey')
    .select(sql<string>`fact ->> 'findingId'`.as('findingId'))
    .where('sequence', '=', sequence)
    .where(sql`fact ->> 'type'`, '=', 'finding-settled')
    .executeTakeFirst();
  return settled === undefined ? subject : { kind: 'finding', id: settled.findingId, parts };
}
