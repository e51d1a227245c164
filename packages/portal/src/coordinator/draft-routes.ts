import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftActBody } from '@kyhan/contracts';
import { checked } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { pageWords } from '@kyhan/words';
import { problemOf, staffOf, type PortalDependencies } from '@kyhan/api';
import { pageFrame } from '../shared/page-frame.js';
import { postedDraftAct, type PostedDraft } from './posted-draft.js';
import { showCycle } from './show-cycle.js';

type AskCycle = FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>;
type DraftRequest = FastifyRequest<{ Body: PostedDraft | undefined }>;

/** What the address says of a decision that has just been sent. */
const RECORDED = 'done';

/** The same in words, with what a postponement came to. */
const OUTCOMES = new Map([
  [RECORDED, pageWords.draft.recorded],
  ...Object.entries(pageWords.postpone.outcomes),
]);

/** The page of a cycle, and what its coordinator decides there before it opens to units. */
export function draftRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/cycles/*', async (request: AskCycle, reply) => {
    const { language } = await pageFrame(dependencies, request);
    const said = OUTCOMES.get(request.query.outcome ?? '');
    return await showCycle(dependencies, {
      request,
      reply,
      cycleId: request.params['*'],
      outcome: said?.[language],
    });
  });
  app.post('/drafts', async (request: DraftRequest, reply) => await decided(dependencies, request, reply));
}

async function decided(
  dependencies: PortalDependencies,
  request: DraftRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const viewer = await staffOf(dependencies, request);
  const { cycleId = '' } = request.body ?? {};
  try {
    const wish = checked(draftActBody, postedDraftAct(request.body ?? {}));
    await dependencies.client.actOnDraft({ ...wish, actor: viewer.actor });
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'not-found') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const { language } = await pageFrame(dependencies, request);
    const why = problemOf({ code: error.code, details: error.details }).message;
    const outcome = pageWords.draft.notDone({ why })[language];
    return await showCycle(dependencies, { request, reply, cycleId, outcome, sent: request.body });
  }
  return await reply.redirect(encodeURI(`/cycles/${cycleId}?outcome=${RECORDED}`), 303);
}
