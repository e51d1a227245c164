import { problemOf, requireOf, viewerOf, type PortalDependencies } from '@kyhan/api';
import { PURGE_KINDS, PURGE_PARTS, type PurgeSubject } from '@kyhan/contracts';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { alsoTaken, partsToPurge } from '@kyhan/register';
import { pageWords, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { purgeFormPage, type PurgeFormProps } from './purge-form-page.js';
import { purgedSubjects } from './purged-subject.js';

type Asked = Omit<PurgeSubject, 'parts'>;

/** By what an address names that in which something was typed. */
const NAMED_BY = ['kind', 'id', 'assignmentId', 'planSlug', 'sequence'] as const;

/** Where an administrator asks that something typed by mistake goes. */
export function purgeFormRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/purges/new', (request, reply) => show(dependencies, { request, reply }));
  app.post('/purges', (request, reply) => ask(dependencies, request, reply));
}

interface Shown extends Partial<Pick<PurgeFormProps, 'problem' | 'posted'>> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function show(dependencies: PortalDependencies, { request, reply, problem, posted }: Shown) {
  requireOf(await viewerOf(dependencies, request), 'appoint');
  const asked = askedSubject(request.query);
  const { register } = dependencies;
  const parts = await partsToPurge(register, asked);
  if (parts.length === 0) throw new KyhanError('PURGE_NOTHING', { subject: asked.id });
  const frame = await pageFrame(dependencies, request);
  const subject = (await purgedSubjects(register, [asked]))(asked);
  const also = await alsoTaken(register, { ...asked, parts });
  return await sendPage(reply, purgeFormPage({ frame, asked, subject, parts, also, problem, posted }));
}

/** @throws KyhanError PAGE_NOT_FOUND for what nothing is typed in */
function askedSubject(query: unknown): Asked {
  const { kind: named, id, sequence, ...of } = askedText(query, NAMED_BY);
  const kind = PURGE_KINDS.find((known) => known === named);
  if (kind === undefined || id === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: '/purges/new' });
  const place = sequence === undefined ? {} : { sequence: Number(sequence) };
  if (Number.isNaN(place.sequence)) throw new KyhanError('PAGE_NOT_FOUND', { path: '/purges/new' });
  return { kind, id, ...of, ...place };
}

async function ask(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const viewer = await viewerOf(dependencies, request);
  requireOf(viewer, 'appoint');
  const asked = askedSubject(request.query);
  const posted = postedIn(request.body);
  const refuse = async (problem: { readonly text: InBoth; readonly field?: string }) =>
    await show(dependencies, { request, reply, problem, posted });
  if (posted.parts.length === 0) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    return await refuse({ text: pageWords.purges.partMissing, field: 'purge-parts' });
  }
  try {
    const purge = await dependencies.client.askPurge({
      ...asked,
      ...posted,
      parts: [...posted.parts],
      actor: viewer.actor,
    });
    return await reply.redirect(`/purges/${purge}?outcome=asked`, 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind !== 'invalid') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await refuse({ text: problemOf(error).message, field: 'purge-reason' });
  }
}

function postedIn(body: unknown) {
  const { part = [], reason } = (body ?? {}) as { readonly part?: unknown; readonly reason?: unknown };
  const ticked = new Set([part].flat());
  const parts = PURGE_PARTS.filter((one) => ticked.has(one));
  return { parts, reason: typeof reason === 'string' ? reason : '' };
}
