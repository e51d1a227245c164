import type { OidcPassage, PortalDependencies } from '@kyhan/api';
import { localPath } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { admit } from '@kyhan/register';
import { personActor } from '@kyhan/plan/ids';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readSignedValue, signedValue } from './signed-value.js';
import { startSession } from './start-session.js';

type Begin = FastifyRequest<{ Querystring: { next?: string } }>;

const PASSAGE_COOKIE = 'kyhan-passage';
const PATH = '/sign-in/oidc';
const PASSAGE_SECONDS = 10 * 60;

/** Signing in by the office's own service, where one is configured: it vouches for the mailbox, and that says who it is. */
export function oidcRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { oidc } = dependencies;
  if (oidc === undefined) return;
  // It only sends the visitor there; that form of ours may lead to no other site.
  app.get(PATH, async (request: Begin, reply) => {
    const { url, passage } = await oidc.begin(returnAddress(dependencies));
    // As short as it is taken then: a browser lets a cookie go that is too long.
    const nextPath = localPath(request.query.next);
    const kept = JSON.stringify(nextPath === undefined ? passage : { ...passage, nextPath });
    reply.setCookie(PASSAGE_COOKIE, signedValue(dependencies, kept), {
      path: PATH,
      httpOnly: true,
      sameSite: 'lax',
      secure: dependencies.secureCookies,
      maxAge: PASSAGE_SECONDS,
    });
    return await reply.redirect(url, 303);
  });
  app.get(`${PATH}/done`, async (request, reply) => await comeBack(dependencies, request, reply));
}

function returnAddress({ publicUrl }: Pick<PortalDependencies, 'publicUrl'>): string {
  return `${publicUrl}${PATH}/done`;
}

async function comeBack(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const { oidc, register, now, realNow } = dependencies;
  const passage = passageOf(dependencies, request);
  reply.clearCookie(PASSAGE_COOKIE, { path: PATH });
  if (oidc === undefined || passage === undefined)
    throw new KyhanError('OIDC_REFUSED', { reason: 'no passage' });
  const { search } = new URL(request.url, 'http://portal');
  const cameBackTo = new URL(returnAddress(dependencies) + search);
  const { mailbox } = await oidc.finish(cameBackTo, passage);
  const personId = await admit(register, { mailbox, at: now(), realAt: realNow() });
  if (personId === undefined) throw new KyhanError('ACCOUNT_UNKNOWN', { mailbox });
  await startSession(dependencies, { request, reply, actor: personActor(personId), by: 'oidc' });
  return await reply.redirect(localPath(passage.nextPath) ?? '/', 303);
}

/** What this portal gave the browser, and nobody changed. */
function passageOf(dependencies: PortalDependencies, request: FastifyRequest): OidcPassage | undefined {
  const kept = readSignedValue(dependencies, request.cookies[PASSAGE_COOKIE] ?? '');
  return kept === undefined ? undefined : (JSON.parse(kept) as OidcPassage);
}
