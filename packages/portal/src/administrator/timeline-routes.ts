import { staffOf, visibleAssignment, visibleHistory, type PortalDependencies } from '@kyhan/api';
import { owed } from '@kyhan/client';
import { listNoticeAttempts } from '@kyhan/register';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { timelinePage } from './timeline-page.js';

type Ask = FastifyRequest<{ Params: { '*': string } }>;

/** All that happened to one assignment in one order, for whoever has to prove it: who sees a plan whole. */
export function timelineRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/timelines/*', (request: Ask, reply) => show(dependencies, request, reply));
}

async function show(
  dependencies: PortalDependencies,
  request: Ask,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const viewer = await staffOf(dependencies, request);
  const assignment = await visibleAssignment(dependencies, viewer, request.params['*']);
  const { assignmentId } = assignment;
  const { temporalUrl, temporalNamespace = 'default' } = dependencies;
  const body = timelinePage({
    frame: await pageFrame(dependencies, request),
    owed: { ...(await owed(dependencies, assignmentId)), assignment },
    history: await visibleHistory(dependencies, viewer, assignment),
    attempts: await listNoticeAttempts(dependencies.register, assignmentId),
    temporalUrl:
      temporalUrl === undefined
        ? undefined
        : `${temporalUrl}/namespaces/${encodeURIComponent(temporalNamespace)}`,
    now: dependencies.now(),
  });
  return await sendPage(reply, body);
}
