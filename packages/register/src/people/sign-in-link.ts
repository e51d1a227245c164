import type { Register } from '../connection/register.js';
import type { SignInLinkTable } from '../person-table.js';

export type SignInLink = Readonly<SignInLinkTable>;

/**
 * Keeps a link by the hash of its token; the token itself is never stored. The same hash again replaces it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertSignInLink(register: Register, link: SignInLink): Promise<void> {
  await register.db
    .insertInto('signInLinks')
    .values(link)
    .onConflict((conflict) => conflict.column('tokenHash').doUpdateSet(link))
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
  return await register.db
    .selectFrom('signInLinks')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('expiresRealAt', '>', realNow)
    .executeTakeFirst();
}
