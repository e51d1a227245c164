import { timingSafeEqual } from 'node:crypto';
import { SESSION_COOKIE, viewerOf, type PortalDependencies } from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The name under which a form carries it. */
export const PAGE_TOKEN = 'pageToken';

/** Addresses that only whoever was sent them knows, up to their secret; and the page that asks who somebody is. */
const KNOWN_BY_ADDRESS = /^\/(?:s\/[^/]+|sign-in(?:\/[^/]+)?)(?=\/|$)/;

interface Bound {
  /** The path that a form is sent to. */
  readonly path: string;
  /** The secret of whoever is signed in; another session has other tokens. */
  readonly session?: string | undefined;
}

/**
 * What a form of a page carries: whoever sends the form without it has never had the page, as a mail scanner that tries
 * addresses, or another site (design, section 5). Throws nothing.
 */
export function pageToken(
  { sign }: Pick<PortalDependencies, 'sign'>,
  { path, session = '' }: Bound,
  like?: string,
): string {
  return sign(`page\n${KNOWN_BY_ADDRESS.exec(path)?.[0] ?? `session ${session}`}`, like);
}

/** Of the forms of the page that is answered, by where they are sent; signed `like` one that came with a form. */
export function pageTokens(
  dependencies: Pick<PortalDependencies, 'sign'>,
  request: FastifyRequest,
  like?: string,
): (action: string) => string {
  return (path) => pageToken(dependencies, { path, session: request.cookies[SESSION_COOKIE] }, like);
}

/** Whether what was sent under its name is the token of that page. */
export function isOfOurPage(
  dependencies: Pick<PortalDependencies, 'sign'>,
  request: FastifyRequest,
  sent: unknown,
): boolean {
  // A form may send a name twice.
  const token = typeof sent === 'string' ? sent : '';
  const expected = Buffer.from(pageTokens(dependencies, request, token)(pathOf(request)));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function pathOf({ url }: FastifyRequest): string {
  return decodeURI(new URL(url, 'http://portal').pathname);
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its form brings files: the route reads it, and asks `isOfOurPage` before it keeps anything. */
    readonly readsForm?: true;
  }
}

/** Nothing is done for a form that did not come from our page, whatever the route does: a new one need not ask. */
export function requirePageTokens(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (request.routeOptions.config.readsForm) return;
    const { [PAGE_TOKEN]: sent } = (request.body ?? {}) as { [PAGE_TOKEN]?: unknown };
    if (isOfOurPage(dependencies, request, sent)) return;
    // Whoever is signed in no more is asked who they are, and learns why.
    if (!KNOWN_BY_ADDRESS.test(pathOf(request))) await viewerOf(dependencies, request);
    throw new KyhanError('PAGE_TOKEN_MISSING');
  });
}
