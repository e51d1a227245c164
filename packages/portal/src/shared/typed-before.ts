import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PortalDependencies } from '@kyhan/api';
import { basePathOf } from './base-path-of.js';
import { pathUnder } from './path-under.js';
import { PAGE_TOKEN } from './page-token.js';

/** What somebody had typed into a form that could not be taken, by the names of its inputs. */
export type TypedBefore = readonly (readonly [string, string])[];

const COOKIE = 'kyhan_typed';
const KEPT_SECONDS = 30 * 60;
/** Browsers keep cookies of 4,096 characters; more is shown once, on the page that asks who one is. */
const LONGEST_COOKIE = 3800;
const MOST_UNPACKED = 64 * 1024;

/** Names whose values the page had written itself. */
const OF_THE_PAGE =
  /^(?:next|act|ruling|version|seen|unsent|contribution|session|shown|after|before|withdraw|(?:act|ruling|finding|assignment|cycle|request|absence|submission|postponement|cancellation|paper)Id)$/;

/** What a person had typed, of what a form sent. Pure; throws nothing. */
export function typedIn(body: unknown): TypedBefore {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).filter(
    (one): one is [string, string] =>
      typeof one[1] === 'string' &&
      one[1].trim() !== '' &&
      one[0] !== PAGE_TOKEN &&
      !OF_THE_PAGE.test(one[0]),
  );
}

/** The page of ours that a form was sent from; undefined where the browser does not say. Throws nothing. */
export function formsPage(
  dependencies: Pick<PortalDependencies, 'publicUrl'>,
  { headers, host }: FastifyRequest,
): string | undefined {
  if (headers.referer === undefined || !URL.canParse(headers.referer)) return undefined;
  const from = new URL(headers.referer);
  return from.host === host ? pathUnder(basePathOf(dependencies), from.pathname + from.search) : undefined;
}

/** Keeps what was typed in the browser that typed it, until its page is shown to whoever has signed in again. */
export function typedCookie(page: string, typed: TypedBefore): string | undefined {
  const packed = deflateRawSync(JSON.stringify({ page, typed })).toString('base64url');
  if (typed.length === 0 || packed.length > LONGEST_COOKIE) return undefined;
  return `${COOKIE}=${packed}; Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax`;
}

/** What was typed on this page before its session ended. Throws nothing: a cookie may be anybody's. */
export function typedBefore(request: FastifyRequest, page: string): TypedBefore {
  const { [COOKIE]: packed } = request.cookies;
  if (packed === undefined || request.method !== 'GET') return [];
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_UNPACKED });
    const kept = JSON.parse(text.toString()) as { readonly page?: unknown; readonly typed?: unknown };
    const typed = Array.isArray(kept.typed) ? (kept.typed as unknown[]) : [];
    return kept.page === page ? typed.filter(isTyped) : [];
  } catch {
    return [];
  }
}

function isTyped(one: unknown): one is readonly [string, string] {
  return Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string';
}

/** By these somebody says who they are, on the way back to the page. */
const ON_THE_WAY_BACK = /^\/sign-in(?:[/?]|$)/;

/** Whoever sends a form has what was typed before: it is shown no more. */
export function forgetTyped(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ method, cookies, url }, reply) => {
    if (method === 'GET' || cookies[COOKIE] === undefined || ON_THE_WAY_BACK.test(url)) return;
    reply.clearCookie(COOKIE, { path: '/' });
  });
}
