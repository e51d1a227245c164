import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/**
 * Which checkpoints were told to be stamped, each with the SHA-256 of its token. What an older release had stamped is
 * told from the first day's work of this one on.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function toldStamps(db: Db): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ number: number; sha256: string }>`
    select (e.fact ->> 'number')::integer as number, e.fact ->> 'sha256' as sha256
    from events e join door d on d.door_key = e.stream_key
    where e.fact ->> 'type' = 'checkpoint-stamped' order by e.sequence`.execute(db);
  return new Map(rows.map(({ number, sha256 }) => [number, sha256]));
}
