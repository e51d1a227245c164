import { timingSafeEqual } from 'node:crypto';
import { SESSION_COOKIE, type PortalDependencies } from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';
import type { FastifyRequest } from 'fastify';

/** The name under which a form carries it. */
export const PAGE_TOKEN = 'pageToken';

/** What a form that carries a token sends beside its own values. */
export type WithPageToken = { readonly [PAGE_TOKEN]?: string };

/**
 * What a form of a page carries: whoever sends the form without it has never had the page, as a mail scanner that tries
 * addresses, or another site (design, section 5). `of` names what the page is for whom. Throws nothing.
 */
export function pageToken({ sign }: Pick<PortalDependencies, 'sign'>, of: string): string {
  return sign(`page\n${of}`);
}

/** @throws KyhanError PAGE_TOKEN_MISSING where the form did not come from that page */
export function requirePageToken(
  dependencies: Pick<PortalDependencies, 'sign'>,
  of: string,
  body: WithPageToken | undefined,
): void {
  // A form may send a name twice.
  const sent: unknown = body?.[PAGE_TOKEN];
  const given = Buffer.from(typeof sent === 'string' ? sent : '');
  const expected = Buffer.from(pageToken(dependencies, of));
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new KyhanError('PAGE_TOKEN_MISSING');
}

/** Of the pages of whoever is signed in: another session has others. Throws nothing. */
export function ofSession(request: FastifyRequest): string {
  return `session ${request.cookies[SESSION_COOKIE] ?? ''}`;
}
