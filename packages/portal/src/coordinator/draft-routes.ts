import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftActBody, type DraftActBody } from '@kyhan/contracts';
import { checked, plannedCycle } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { draftNeeds, planNames } from '@kyhan/plan';
import { cycleHistory, findAnnouncement } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import { announcementOf, problemOf, staffOf, whoActed, type PortalDependencies } from '@kyhan/api';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { draftPage } from './draft-page.js';
import { postedPaper, type PostedPaper } from './posted-paper.js';

type AskCycle = FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>;
type DraftRequest = FastifyRequest<{ Body: Posted | undefined }>;
type Posted = PostedPaper &
  Partial<Readonly<Record<'cycleId' | 'act' | 'reason' | 'dueOn' | 'onDayOff', string>>>;

/** What the address says of a decision that has just been sent. */
const RECORDED = 'done';

/** The page of a cycle, and what its coordinator decides there before it opens to units. */
export function draftRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/cycles/*', async (request: AskCycle, reply) => {
    const { language } = await pageFrame(dependencies, request);
    const outcome = request.query.outcome === RECORDED ? pageWords.draft.recorded[language] : undefined;
    return await shown(dependencies, { request, reply, cycleId: request.params['*'], outcome });
  });
  app.post('/drafts', async (request: DraftRequest, reply) => await decided(dependencies, request, reply));
}

interface ShownCycle {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly cycleId: string;
  readonly outcome: string | undefined;
}

async function shown(
  dependencies: PortalDependencies,
  { request, reply, cycleId, outcome }: ShownCycle,
): Promise<FastifyReply> {
  const { register } = dependencies;
  const viewer = await staffOf(dependencies, request);
  const { cycle, plan, obligation } = await plannedCycle(register, cycleId);
  // Whether there is such a cycle is not for everybody to know.
  if (!viewer.rights.may('open', cycle)) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  const frame = { ...(await pageFrame(dependencies, request)), path: `/cycles/${cycleId}` };
  const done = { isConfirmed: cycle.confirmedAt !== undefined, isAnnounced: cycle.announcedAt !== undefined };
  const period = { from: cycle.periodFrom, to: cycle.periodTo };
  const isDraft = cycle.draftSince !== undefined;
  const text = (await announcementOf(dependencies, cycleId))[frame.language];
  const needs = isDraft ? draftNeeds(obligation, period, done) : undefined;
  const announcement = await findAnnouncement(register, cycleId);
  const events = await cycleHistory(register, cycleId);
  const actors = events.map(({ actor }) => actor);
  const { unitName } = planNames(plan);
  const who = await whoActed(register, actors, { planSlug: plan.slug, unitName });
  const props = { frame, events, who, cycle, plan, obligation, needs, announcement, text, outcome };
  return await sendPage(reply, draftPage(props));
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
    return await shown(dependencies, { request, reply, cycleId, outcome });
  }
  return await reply.redirect(encodeURI(`/cycles/${cycleId}?outcome=${RECORDED}`), 303);
}

/** What was left empty says nothing. */
function postedDraftAct({ cycleId = '', act = '', reason = '', ...more }: Posted): Partial<DraftActBody> {
  const { dueOn = '', onDayOff, ...paper } = more;
  return {
    cycleId,
    act: act as DraftActBody['act'],
    ...(reason.trim() === '' ? {} : { reason }),
    ...(dueOn === '' ? {} : { dueOn }),
    ...(dueOn === '' || onDayOff === undefined ? {} : { onDayOff: true }),
    ...postedPaper(paper),
  };
}
