import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import type { SessionTable } from '../schema.js';

export type Session = Present<SessionTable>;

/**
 * Keeps a session by the hash of its cookie.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertSession(register: Register, session: Session): Promise<void> {
  await register.db
    .insertInto('sessions')
    .values({ unitId: null, ...session })
    .execute();
}

/**
 * Who is signed in; a session that has expired is none. `realNow` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findSession(
  register: Register,
  { tokenHash, realNow }: { tokenHash: string; realNow: number },
): Promise<Session | undefined> {
  const row = await register.db
    .selectFrom('sessions')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('expiresRealAt', '>', realNow)
    .executeTakeFirst();
  return row === undefined ? undefined : present(row);
}

/**
 * Signs out.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function deleteSession(register: Register, { tokenHash }: { tokenHash: string }): Promise<void> {
  await register.db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}
