import {
  machineHealth,
  planZone,
  problemOf,
  requireOf,
  sentTestLetter,
  toldMailLimit,
  viewerOf,
  type PortalDependencies,
} from '@kyhan/api';
import { checked } from '@kyhan/client';
import { mailHoldBody, mailLimitBody, testLetterBody } from '@kyhan/contracts';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { healthPage } from './health-page.js';

type LimitPost = FastifyRequest<{ Body: { change?: string; addresses?: string } | undefined }>;
type HoldPost = FastifyRequest<{ Body: { readonly act?: string } | undefined }>;
type Post = FastifyRequest<{ Body: { readonly address?: string } | undefined }>;

/** Whether the machine is well, and whether letters arrive: for whoever inspects. */
export function healthRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/health', (request, reply) => show(dependencies, { request, reply }));
  app.post('/mail/hold', async (request: HoldPost, reply) => {
    const { actor } = await viewerOf(dependencies, request);
    const { held } = checked(mailHoldBody, { held: HELD[request.body?.act ?? ''] });
    await dependencies.client.holdMail({ held, actor });
    return await reply.redirect('/health', 303);
  });
  app.post('/mail/allowed', (request: LimitPost, reply) => limit(dependencies, request, reply));
  app.post('/mail/tests', (request: Post, reply) => test(dependencies, request, reply));
}

/** What says neither is refused: nothing leaves by a mistake. */
const HELD: Readonly<Record<string, boolean>> = { hold: true, release: false };

interface Shown {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly said?: string;
  readonly problem?: string;
  readonly of?: 'limit';
  readonly address?: string;
  readonly addresses?: string;
}

async function show(dependencies: PortalDependencies, shown: Shown): Promise<FastifyReply> {
  const { request, reply, said, problem, of, address = '', addresses } = shown;
  requireOf(await viewerOf(dependencies, request), 'inspect');
  const frame = { ...(await pageFrame(dependencies, request)), path: '/health' };
  const { mail, settings = [] } = dependencies;
  const body = healthPage({
    frame,
    health: await machineHealth(dependencies),
    zone: await planZone(dependencies),
    allowed: await toldMailLimit(dependencies),
    sendsMail: mail !== undefined,
    settings,
    said,
    problem,
    of,
    address,
    addresses,
  });
  return await sendPage(reply, body);
}

async function test(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const viewer = await viewerOf(dependencies, request);
  requireOf(viewer, 'inspect');
  const { language } = await pageFrame(dependencies, request);
  const words = pageWords.health;
  const address = request.body?.address?.trim() ?? '';
  try {
    const sent = await sentTestLetter(dependencies, viewer, checked(testLetterBody, { address, language }));
    const said = words.tested({ ...sent, outcome: words.outcomes[sent.sent ? 'sent' : 'notSent'] })[language];
    return await show(dependencies, { request, reply, said, address });
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const problem = words.notSent({ why: problemOf(error).message })[language];
    return await show(dependencies, { request, reply, problem, address });
  }
}

/** A line each, as somebody pastes them. */
async function limit(dependencies: PortalDependencies, request: LimitPost, reply: FastifyReply) {
  const viewer = await viewerOf(dependencies, request);
  requireOf(viewer, 'inspect');
  const { language } = await pageFrame(dependencies, request);
  const { change, addresses = '' } = request.body ?? {};
  try {
    const listed = addresses.split(/[\s,;]+/u).filter((address) => address !== '');
    const strange = listed.filter((address) => !isAllowable(address));
    if (strange.length > 0) {
      reply.status(CONSEQUENCES.invalid.httpStatus);
      const problem = pageWords.health.noAddresses({ addresses: strange.join(', ') })[language];
      return await show(dependencies, { request, reply, problem, of: 'limit', addresses });
    }
    const { addresses: allowed = [], ...wish } = checked(mailLimitBody, { change, addresses: listed });
    await dependencies.client.limitMail({ ...wish, addresses: allowed, actor: viewer.actor });
    return await reply.redirect('/health', 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await show(dependencies, {
      request,
      reply,
      problem: problemOf(error).message[language],
      of: 'limit',
      addresses,
    });
  }
}

function isAllowable(address: string): boolean {
  return mailLimitBody.safeParse({ change: 'add', addresses: [address] }).success;
}
