import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { findRequest } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import { type PortalDependencies, problemOf, viewerOf } from '@kyhan/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
  const asked = wishOf(request.body);
  try {
    await dependencies.client.openOnRequest({ ...asked, actor: viewer.actor });
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'forbidden' || error.kind === 'not-found') throw error;
    if (error.kind !== 'unavailable') {
      reply.status(CONSEQUENCES[error.kind].httpStatus);
      const outcome = pageWords.beginReport.notDone({ why: problemOf(error).message });
      return await unitWork(dependencies, { request, reply, viewer, outcome });
    }
    // While Temporal is away it is kept all the same, and opened by the audit.
    if ((await findRequest(dependencies.register, asked.requestId)) === undefined) throw error;
  }
  return await reply.redirect(`/?outcome=${BEGUN}`, 303);
}

function wishOf({ plan = '', obligation = '', unit = '', ...posted }: Posted = {}) {
  const { requestId = '', reason = '', dueOn = '' } = posted;
  return { requestId, planSlug: plan, obligationId: obligation, dueOn, units: [unit], reason };
}
