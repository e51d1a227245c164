import { randomBytes } from 'node:crypto';
import { personActor } from '@kyhan/plan/ids';
import type { Register } from '../connection/register.js';
import { sha256 } from '../sha256.js';
import { insertSignInLink, type LinkMaking } from './sign-in-link.js';

/** Whom a link signs in, who made it, and when. */
export interface NewSignInLink extends LinkMaking {
  readonly personId: string;
  readonly nextPath?: string | undefined;
}

/** What comes by mail is opened at once, by whoever asked; what is handed on waits for whoever gets it. Milliseconds. */
export const LINK_HOLDS_MS = { mail: 15 * 60_000, hand: 7 * 24 * 60 * 60_000 } as const;

const TOKEN_BYTES = 24;

/**
 * Makes a link that signs a person in once.
 * @returns its token, which is kept by its hash alone
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function newSignInLink(register: Register, link: NewSignInLink): Promise<string> {
  const { personId, nextPath = null, ...making } = link;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const tokenHash = sha256(token).toString('hex');
  const expiresRealAt = making.realAt + LINK_HOLDS_MS[making.how];
  await insertSignInLink(register, {
    tokenHash,
    actor: personActor(personId),
    expiresRealAt,
    nextPath,
    ...making,
  });
  return token;
}
