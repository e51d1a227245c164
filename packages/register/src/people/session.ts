import type { Register } from '../connection/register.js';
import type { SessionTable } from '../person-table.js';

export type Session = Readonly<SessionTable>;

/**
 * Keeps a session by the hash of its cookie.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertSession(register: Register, session: Session): Promise<void> {
  await register.db.insertInto('sessions').values(session).execute();
}

/**
 * Who is signed in; a session that has expired is none. `realNow` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findSession(
  register: Register,
  { tokenHash, realNow }: { tokenHash: string; realNow: number },
): Promise<Session | undefined> {
  return await register.db
    .selectFrom('sessions')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('expiresRealAt', '>', realNow)
    .executeTakeFirst();
}

/**
 * Signs out.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function deleteSession(register: Register, { tokenHash }: { tokenHash: string }): Promise<void> {
  await register.db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}
