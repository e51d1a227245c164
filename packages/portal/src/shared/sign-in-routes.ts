import { findViewer, SESSION_COOKIE, tokenHash, type PortalDependencies } from '@kyhan/api';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { endSession, sessionIdOf, takeSignInLink } from '@kyhan/register';
import { pageWords, sentence } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from './page-frame.js';
import { sendPage } from './send-page.js';
import type { TypedBefore } from './typed-before.js';
import { startSession } from './start-session.js';
import { askSignInPage, signInAskedPage, signInPage } from './sign-in-page.js';

type Ask = FastifyRequest<{ Querystring: { next?: string } }>;
type Asked = FastifyRequest<{ Body: { mailbox?: string; next?: string } | undefined }>;
type Linked = FastifyRequest<{ Params: { token: string } }>;

/** One address asks for this many letters at most; an office has one address. */
const LETTERS_AN_ADDRESS = { max: 60, timeWindow: '15 minutes' } as const;

/** Signing in by a link that one asks for by mailbox. Opening the link only shows a button. */
export function signInRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/sign-in', async (request: Ask, reply) => {
    const { next } = request.query;
    return await sendPage(reply, await askingPage(dependencies, request, { next }));
  });
  app.post(
    '/sign-in',
    { config: { rateLimit: LETTERS_AN_ADDRESS } },
    async (request: Asked, reply) => await ask(dependencies, request, reply),
  );
  app.get('/sign-in/:token', async (request: Linked, reply) => {
    const { token } = request.params;
    const frame = await pageFrame(dependencies, request);
    return await sendPage(reply, signInPage(frame, `/sign-in/${token}`));
  });
  app.post('/sign-in/:token', async (request: Linked, reply) => await enter(dependencies, request, reply));
  app.post('/sign-out', async (request, reply) => await leave(dependencies, request, reply));
}

interface Asking {
  readonly next?: string | undefined;
  readonly remark?: string;
  readonly problem?: string;
  readonly mailbox?: string;
  /** What was typed when the session had ended. */
  readonly typed?: TypedBefore;
}

/** The page on which somebody asks to be let in; `next` is the page that they had wanted. @throws KyhanError REGISTER_UNAVAILABLE */
export async function askingPage(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  { next, ...props }: Asking,
): Promise<string> {
  // Where a form was sent there is nothing to be shown in the other language.
  const frame = { ...(await pageFrame(dependencies, request)), path: '/sign-in' };
  const { oidc } = dependencies;
  const elsewhere = oidc === undefined ? undefined : { name: oidc.name, href: oidcAddress(next) };
  return askSignInPage({ frame, next, elsewhere, ...props });
}

function oidcAddress(next: string | undefined): string {
  return next === undefined ? '/sign-in/oidc' : `/sign-in/oidc?next=${encodeURIComponent(next)}`;
}

async function ask(dependencies: PortalDependencies, request: Asked, reply: FastifyReply) {
  const { mailbox = '', next: nextPath } = request.body ?? {};
  const frame = { ...(await pageFrame(dependencies, request)), path: '/sign-in' };
  const { language } = frame;
  try {
    await dependencies.client.askSignIn({ mailbox, language, nextPath });
  } catch (error) {
    if (!isKyhanError(error) || error.kind !== 'invalid') throw error;
    const problem = sentence(pageWords.signIn.noMailbox[language]);
    const shown = await askingPage(dependencies, request, { next: nextPath, problem, mailbox });
    return await sendPage(reply.status(400), shown);
  }
  return await sendPage(reply, signInAskedPage(frame, mailbox.trim()));
}

async function enter(dependencies: PortalDependencies, request: Linked, reply: FastifyReply) {
  const { register, realNow } = dependencies;
  const { token } = request.params;
  const link = await takeSignInLink(register, { tokenHash: tokenHash(token), realNow: realNow() });
  if (link === undefined) throw new KyhanError('LINK_EXPIRED');
  await startSession(dependencies, { request, reply, actor: link.actor, by: 'link' });
  return await reply.redirect(link.nextPath ?? '/', 303);
}

async function leave(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const { register, now, realNow } = dependencies;
  const session = request.cookies[SESSION_COOKIE];
  const viewer = session === undefined ? undefined : await findViewer(dependencies, request);
  if (session !== undefined && viewer !== undefined)
    await endSession(register, {
      sessionId: sessionIdOf(tokenHash(session)),
      actor: viewer.actor,
      at: now(),
      realAt: realNow(),
    });
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
  return await reply.redirect('/', 303);
}
