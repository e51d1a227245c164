import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { KyhanError } from '@kyhan/errors';
import { rightsOf, type Rights } from '@kyhan/client';
import type { Act, Reach } from '@kyhan/engine';
import { readActorId, type Actor } from '@kyhan/plan/ids';
import { findSession, findToken } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';

/** Who looks, and what they may do at the plan's time of their request. */
export interface Viewer {
  readonly actor: Actor;
  readonly rights: Rights;
  /** Whether they see a plan whole: not a unit alone. */
  readonly isStaff: boolean;
}

export const SESSION_COOKIE = 'kyhan-session';

/**
 * Who sent a request, by session cookie, the bearer token of this machine or one that was issued; undefined where
 * nobody known.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findViewer(
  dependencies: PortalDependencies,
  request: FastifyRequest,
): Promise<Viewer | undefined> {
  const actor = await signedIn(dependencies, request);
  if (actor === undefined) return undefined;
  const rights = await rightsOf(dependencies.register, actor, dependencies.now());
  return { actor, rights, isStaff: rights.reach('oversee').length > 0 };
}

/** Whether a request comes from the command line beside this process, and not from elsewhere. Throws nothing. */
export function isOfThisMachine(
  { localToken }: Pick<PortalDependencies, 'localToken'>,
  request: FastifyRequest,
): boolean {
  const bearer = bearerOf(request);
  return bearer !== undefined && isSame(bearer, localToken);
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
}

async function signedIn(
  dependencies: PortalDependencies,
  request: FastifyRequest,
): Promise<Actor | undefined> {
  const { register, realNow, operator } = dependencies;
  if (isOfThisMachine(dependencies, request)) return { kind: 'person', personId: operator };
  const bearer = bearerOf(request);
  // A token that is over is somebody still: nobody whom anything is allowed.
  if (bearer !== undefined) return await findToken(register, tokenHash(bearer));
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie === undefined) return undefined;
  const session = await findSession(register, { tokenHash: tokenHash(cookie), realNow: realNow() });
  // Only people and units sign in: a session that names nobody, or time itself, is none.
  const actor = session === undefined ? undefined : readActorId(session.actor);
  return actor?.kind === 'person' || actor?.kind === 'unit' ? actor : undefined;
}

/** @throws KyhanError NOT_SIGNED_IN */
export async function viewerOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await findViewer(dependencies, request);
  if (viewer === undefined) throw new KyhanError('NOT_SIGNED_IN');
  return viewer;
}

/**
 * Whoever sees a plan whole: units see their own work only.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED
 */
export async function staffOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await viewerOf(dependencies, request);
  if (!viewer.isStaff) throw new KyhanError('NOT_ALLOWED');
  return viewer;
}

/**
 * Refuses what the viewer may not do there.
 * @throws KyhanError NOT_ALLOWED
 */
export function requireOf({ rights }: Viewer, act: Act, where: Reach = {}): void {
  if (!rights.may(act, where)) throw new KyhanError('NOT_ALLOWED');
}

/**
 * Within what a viewer reads a list: a plan that is asked for has to be theirs.
 * @throws KyhanError NOT_ALLOWED
 */
export function readable(viewer: Viewer, planSlug?: string): readonly Reach[] {
  return reachWithin(viewer, 'read', planSlug);
}

/**
 * Within what a viewer may do something, where a plan is asked for within that plan.
 * @throws KyhanError NOT_ALLOWED
 */
export function reachWithin({ rights }: Viewer, act: Act, planSlug?: string): readonly Reach[] {
  const reaches = rights.reach(act);
  const isTheirs = (reach: Reach) => reach.planSlug === undefined || reach.planSlug === planSlug;
  if (planSlug !== undefined && !reaches.some(isTheirs)) throw new KyhanError('NOT_ALLOWED');
  return reaches;
}

/** Tokens are kept by their hash alone. Pure; throws nothing. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(expected)));
}
