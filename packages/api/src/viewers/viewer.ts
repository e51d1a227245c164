import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { KyhanError } from '@kyhan/errors';
import { findSession, type Role } from '@kyhan/register';
import { actorIdOf, unitActor } from '@kyhan/plan/ids';
import type { PortalDependencies } from '../portal-dependencies.js';

/** Who looks, and for a unit which one. */
export interface Viewer {
  readonly role: Role;
  readonly account: string;
  readonly unitId?: string;
}

export const SESSION_COOKIE = 'kyhan-session';

/**
 * Who sent a request, by session cookie or the bearer token of this machine; undefined where nobody known.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findViewer(
  { register, realNow, localToken }: PortalDependencies,
  request: FastifyRequest,
): Promise<Viewer | undefined> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined)
    return isSame(bearer, localToken) ? { role: 'administrator', account: 'local' } : undefined;
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie === undefined) return undefined;
  const session = await findSession(register, { tokenHash: tokenHash(cookie), realNow: realNow() });
  // A unit's session that names no unit must not pass for one that may see all.
  return session?.role === 'unit' && session.unitId === undefined ? undefined : session;
}

/** @throws KyhanError NOT_SIGNED_IN */
export async function viewerOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await findViewer(dependencies, request);
  if (viewer === undefined) throw new KyhanError('NOT_SIGNED_IN');
  return viewer;
}

/**
 * A coordinator or an administrator: units see their own work only.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED
 */
export async function staffOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await viewerOf(dependencies, request);
  if (viewer.role === 'unit') throw new KyhanError('NOT_ALLOWED');
  return viewer;
}

/** The actor as events name it: a role and an account, never a person's name. Pure; throws nothing. */
export function actorOf({ role, account, unitId }: Viewer): string {
  return role === 'unit' ? unitActor(unitId ?? account) : actorIdOf({ role, account });
}

/** Tokens are kept by their hash alone. Pure; throws nothing. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(expected)));
}
