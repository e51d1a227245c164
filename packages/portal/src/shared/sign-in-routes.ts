import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { KyhanError } from '@kyhan/errors';
import { deleteSession, insertSession, findSignInLink } from '@kyhan/register';
import { signInPage } from './error-page.js';
import { pageFrame } from './page-frame.js';
import { type PortalDependencies, SESSION_COOKIE, tokenHash } from '@kyhan/api';
import { sendPage } from './send-page.js';

type Linked = FastifyRequest<{ Params: { token: string } }>;

const SESSION_MS = 12 * 60 * 60 * 1000;

/** Signing in by link. Opening the link only shows a button. */
export function signInRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { register, realNow, secureCookies } = dependencies;

  app.get('/sign-in/:token', async (request: Linked, reply) => {
    const frame = await pageFrame(dependencies, request);
    return await sendPage(reply, signInPage(frame, `/sign-in/${request.params.token}`));
  });

  app.post('/sign-in/:token', async (request: Linked, reply) => {
    const link = await findSignInLink(register, {
      tokenHash: tokenHash(request.params.token),
      realNow: realNow(),
    });
    if (link === undefined) throw new KyhanError('LINK_EXPIRED');
    const session = randomBytes(32).toString('base64url');
    const createdRealAt = realNow();
    await insertSession(register, {
      tokenHash: tokenHash(session),
      actor: link.actor,
      createdRealAt,
      expiresRealAt: createdRealAt + SESSION_MS,
    });
    reply.setCookie(SESSION_COOKIE, session, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: secureCookies,
      maxAge: SESSION_MS / 1000,
    });
    return await reply.redirect('/', 303);
  });

  app.post('/sign-out', async (request, reply) => {
    const session = request.cookies[SESSION_COOKIE];
    if (session !== undefined) await deleteSession(register, { tokenHash: tokenHash(session) });
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return await reply.redirect('/', 303);
  });
}
