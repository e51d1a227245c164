import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import type { SignInLinkTable } from '../schema.js';

export type SignInLink = Present<SignInLinkTable>;

/**
 * Keeps a link by the hash of its token; the token itself is never stored. The same hash again replaces it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertSignInLink(register: Register, link: SignInLink): Promise<void> {
  const row = { unitId: null, ...link };
  await register.db
    .insertInto('signInLinks')
    .values(row)
    .onConflict((conflict) => conflict.column('tokenHash').doUpdateSet(row))
    .execute();
}

/**
 * Whom a link signs in, until it expires; `realNow` is real time. Epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findSignInLink(
  register: Register,
  { tokenHash, realNow }: { tokenHash: string; realNow: number },
): Promise<SignInLink | undefined> {
  const row = await register.db
    .selectFrom('signInLinks')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('expiresRealAt', '>', realNow)
    .executeTakeFirst();
  return row === undefined ? undefined : present(row);
}
