import { randomBytes } from 'node:crypto';
import { SESSION_COOKIE, tokenHash, type PortalDependencies } from '@kyhan/api';
import type { SignInWay } from '@kyhan/contracts';
import { insertSession } from '@kyhan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { agentName } from './agent-name.js';

const SESSION_MS = 12 * 60 * 60 * 1000;

interface Entering {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** As events name them. */
  readonly actor: string;
  readonly by: SignInWay;
}

/** Lets somebody in for twelve hours: the browser keeps a secret, the register its hash. @throws KyhanError REGISTER_UNAVAILABLE */
export async function startSession(
  { register, now, realNow, secureCookies }: PortalDependencies,
  { request, reply, actor, by }: Entering,
): Promise<void> {
  const session = randomBytes(32).toString('base64url');
  const createdRealAt = realNow();
  await insertSession(register, {
    tokenHash: tokenHash(session),
    actor,
    createdRealAt,
    expiresRealAt: createdRealAt + SESSION_MS,
    agent: agentName(request.headers['user-agent']),
    at: now(),
    by,
  });
  reply.setCookie(SESSION_COOKIE, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies,
    maxAge: SESSION_MS / 1000,
  });
}
