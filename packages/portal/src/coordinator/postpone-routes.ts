import { problemOf, staffOf, type PortalDependencies } from '@kyhan/api';
import type { PostponementDone } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { listPostponements } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { postponementWish, type PostedPostponement } from './posted-postponement.js';
import { showCycle } from './show-cycle.js';

type Post = FastifyRequest<{ Body: PostedPostponement | undefined }>;

/** Moving the meeting of a cycle to another day, or looking at what that would move. */
export function postponeRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.post('/cycles/postponed', (request: Post, reply) => postpone(dependencies, request, reply));
}

async function postpone(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const { actor } = await staffOf(dependencies, request);
  const posted = request.body ?? {};
  const wish = postponementWish(posted);
  const { cycleId, postponementId } = wish;
  const shown = { request, reply, cycleId, posted };
  try {
    const done = await dependencies.client.postponeMeeting({ ...wish, actor });
    if (done.kind === 'planned') return await showCycle(dependencies, { ...shown, planned: done });
    return await leadBack(reply, cycleId, outcomeOf(done));
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'forbidden' || error.code === 'CYCLE_NOT_FOUND') throw error;
    const isKept =
      error.code === 'TEMPORAL_UNAVAILABLE' &&
      (await listPostponements(dependencies.register, cycleId)).some(
        (one) => one.postponementId === postponementId,
      );
    if (isKept) return await leadBack(reply, cycleId, 'kept');
    if (error.kind === 'unavailable') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const { language } = await pageFrame(dependencies, request);
    const why = problemOf({ code: error.code, details: error.details }).message;
    const outcome = pageWords.draft.notDone({ why })[language];
    // Sent again it is another postponement: nobody is to be held by the id of an earlier one.
    const { postponementId: _used, ...written } = posted;
    const again = error.code === 'PLAN_ACT_ID_REUSED' ? written : posted;
    return await showCycle(dependencies, { ...shown, posted: again, outcome });
  }
}

function outcomeOf({ outcomes }: PostponementDone): 'postponed' | 'partly' {
  return outcomes.some(({ outcome }) => outcome === 'refused') ? 'partly' : 'postponed';
}

async function leadBack(reply: FastifyReply, cycleId: string, outcome: string): Promise<FastifyReply> {
  return await reply.redirect(encodeURI(`/cycles/${cycleId}?outcome=${outcome}`), 303);
}
