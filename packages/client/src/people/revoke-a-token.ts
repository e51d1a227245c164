import { tokenEndBody, type TokenEndBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { revokeToken } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** A token that is to open nothing any more, and who says so. */
export type TokenEndWish = TokenEndBody & { readonly actor: Actor };

/** Takes a token back. @throws KyhanError TOKEN_NOT_FOUND, REQUEST_INVALID */
export async function revokeAToken(
  { register, now }: Deciding,
  { actor, ...asked }: TokenEndWish,
): Promise<void> {
  const { tokenId } = checked(tokenEndBody, asked);
  const isRevoked = await revokeToken(register, { tokenId, actor, at: now, realAt: Date.now() });
  if (!isRevoked) throw new KyhanError('TOKEN_NOT_FOUND', { token: tokenId });
}
