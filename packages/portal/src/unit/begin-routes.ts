import { CONSEQUENCES } from '@kyhan/errors';
import { pageWords } from '@kyhan/words';
import { type PortalDependencies, problemOf, viewerOf } from '@kyhan/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keptRequest } from '../shared/kept-request.js';
import { BEGUN } from './beginnable-by.js';
import { unitWork } from './unit-work.js';

type Posted = Partial<Readonly<Record<string, string>>>;
type Begin = FastifyRequest<{ Body: Posted | undefined }>;

/** A unit opens a report for itself. */
export function beginRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.post('/begun', async (request: Begin, reply) => await begin(dependencies, request, reply));
}

async function begin(dependencies: PortalDependencies, request: Begin, reply: FastifyReply) {
  const viewer = await viewerOf(dependencies, request);
  const wish = { ...wishOf(request.body), actor: viewer.actor };
  const refused = await keptRequest(dependencies, wish);
  if (refused === undefined) return await reply.redirect(`/?outcome=${BEGUN}`, 303);
  reply.status(CONSEQUENCES[refused.kind].httpStatus);
  const outcome = pageWords.beginReport.notDone({ why: problemOf(refused).message });
  return await unitWork(dependencies, { request, reply, viewer, outcome });
}

function wishOf({ plan = '', obligation = '', unit = '', ...posted }: Posted = {}) {
  const { requestId = '', reason = '', dueOn = '' } = posted;
  return { requestId, planSlug: plan, obligationId: obligation, dueOn, units: [unit], reason };
}
