import type { RulingWish } from '@kyhan/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cycleIdOf, readAssignmentId } from '@kyhan/plan/ids';
import type { Owed } from '@kyhan/client';
import { RULING_TYPES, type Refusal, type RulingOutcome } from '@kyhan/engine';
import { CONSEQUENCES, ERRORS, isKyhanError, KyhanError } from '@kyhan/errors';
import { type InBoth, type Language, pageWords, requestWords } from '@kyhan/words';
import { ENTERED } from './coordinator/answer-entry.js';
import { wholeReason } from './coordinator/usual-reasons.js';
import { matrixRoute } from './coordinator/matrix-route.js';
import { today } from './coordinator/today.js';
import { pageFrame } from './shared/page-frame.js';
import { postedAct, type PostedAct } from './shared/posted-act.js';
import {
  type PortalDependencies,
  findFileAddress,
  sendSubmissionFile,
  viewerOf,
  type Viewer,
  requireVisibleFile,
} from '@kyhan/api';
import { refusalSentence } from './shared/refusal-sentence.js';
import type { SendingForm } from './sending/posted-sending.js';
import { showAssignment } from './show-assignment.js';
import { unitWork } from './unit/unit-work.js';

type AskHistory = FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>;

/** Pages of those who sign in: what stands, what happened, what is ruled. */
export function signedInRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/', async (request, reply) => {
    const viewer = await viewerOf(dependencies, request);
    return viewer.isStaff
      ? await today(dependencies, { request, reply, viewer })
      : await unitWork(dependencies, { request, reply, viewer });
  });
  matrixRoute(app, dependencies);
  app.get('/assignments/*', async (request: AskHistory, reply) => {
    const viewer = await viewerOf(dependencies, request);
    const file = findFileAddress(request.params['*']);
    if (file === undefined) return await askedHistory(dependencies, { request, reply, viewer });
    await requireVisibleFile(dependencies, viewer, file);
    return await sendSubmissionFile(dependencies.register, reply, file);
  });
  app.post('/acts', async (request: ActRequest, reply) => await act(dependencies, request, reply));
  app.post('/rulings', async (request: RulingRequest, reply) => await rule(dependencies, request, reply));
}

/** What the address says of a ruling, or of an act, that has just been sent. */
const RULED = 'done';
const ACTED = 'noted';

const RECORDED = new Map<string, InBoth>([
  ['issued' satisfies SendingForm, pageWords.sending.keptIssue],
  ['sent' satisfies SendingForm, pageWords.sending.keptSent],
  ['arrived' satisfies SendingForm, pageWords.sending.keptArrival],
  [RULED, pageWords.rulingForms.recorded],
  [ACTED, pageWords.unitActs.kept],
  [ENTERED, pageWords.entry.kept],
]);

interface AskedHistory {
  readonly request: AskHistory;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
}

async function askedHistory(dependencies: PortalDependencies, { request, reply, viewer }: AskedHistory) {
  const frame = await pageFrame(dependencies, request);
  const said = RECORDED.get(request.query.outcome ?? '');
  const outcome = said === undefined ? undefined : () => said[frame.language];
  return await showAssignment(dependencies, { frame, reply, viewer, asked: request.params['*'], outcome });
}

type ActRequest = FastifyRequest<{ Body: (PostedAct & { assignmentId?: string }) | undefined }>;

/** What is done for a unit by somebody who has signed in, such as noting what was told by telephone. */
async function act(dependencies: PortalDependencies, request: ActRequest, reply: FastifyReply) {
  const viewer = await viewerOf(dependencies, request);
  const { assignmentId = '', ...posted } = request.body ?? {};
  const wish = postedAct(posted);
  try {
    await dependencies.client.act({ assignmentId, ...wish, actor: viewer.actor });
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'not-found') throw error;
    const frame = { ...(await pageFrame(dependencies, request)), path: `/assignments/${assignmentId}` };
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const outcome = (work: Owed) => notDone(error, work, frame.language);
    return await showAssignment(dependencies, { frame, reply, viewer, asked: assignmentId, outcome });
  }
  return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${ACTED}`), 303);
}

type RulingBody = Partial<Readonly<Record<keyof RulingWish | 'forMany' | 'template', string>>>;
type RulingRequest = FastifyRequest<{ Body: RulingBody | undefined }>;

async function rule(dependencies: PortalDependencies, request: RulingRequest, reply: FastifyReply) {
  // Whoever reviews what one unit hands in sees no plan whole, and rules on that.
  const viewer = await viewerOf(dependencies, request);
  const { forMany } = request.body ?? {};
  const { language } = await pageFrame(dependencies, request);
  const wish = readWish(request.body ?? {}, language);
  const { assignmentId } = wish;
  const [outcome] = await ruled(dependencies, wish, { actor: viewer.actor, forMany });
  if (outcome?.outcome !== 'refused')
    return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${RULED}`), 303);
  // Told on the page itself: an address has no room for what a refusal speaks about.
  const frame = { ...(await pageFrame(dependencies, request)), path: `/assignments/${assignmentId}` };
  reply.status(CONSEQUENCES[ERRORS[outcome.code].kind].httpStatus);
  const told = (work: Owed) => notDone(outcome, work, frame.language);
  const asked = forMany === undefined ? wish : { ...wish, forMany };
  const dayOff = outcome.code === 'NEW_DAY_OFF' ? asked : undefined;
  return await showAssignment(dependencies, {
    frame,
    reply,
    viewer,
    asked: assignmentId,
    outcome: told,
    dayOff,
  });
}

/** @throws KyhanError REQUEST_INVALID */
function readWish(body: RulingBody, language: Language): RulingWish {
  const {
    rulingId = '',
    assignmentId = '',
    reason: written,
    template,
    to,
    version,
    onDayOff,
    ...rest
  } = body;
  const reason = template ? wholeReason({ template, reason: written ?? '' }, language) : written;
  const ruling = RULING_TYPES.find((known) => known === rest.ruling);
  if (ruling === undefined)
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.choice({ name: 'ruling', choices: RULING_TYPES.join(', ') }),
    });
  if (rulingId === '')
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.missing({ name: 'rulingId' }),
      place: 'rulingId',
    });
  return {
    rulingId,
    assignmentId,
    ruling,
    ...(reason === undefined ? {} : { reason }),
    ...filledIn(rest),
    ...(onDayOff === undefined ? {} : { onDayOff: true as const }),
    ...(to === undefined ? {} : { to }),
    ...(version === undefined ? {} : { version: Number(version) }),
  };
}

/** One ruling, or one extension for many: who keeps a later day of its own was not refused. */
async function ruled(
  { client }: PortalDependencies,
  wish: RulingWish,
  { actor, forMany = '' }: { readonly actor: Viewer['actor']; readonly forMany: string | undefined },
): Promise<readonly RulingOutcome[]> {
  const [kind, id = ''] = forMany.split(':');
  if (wish.ruling !== 'extend' || id === '') return await client.rule([wish], actor);
  const {
    assignmentId,
    reason = '',
    newDueOn,
    ruling: _ruling,
    to: _to,
    from: _from,
    version: _version,
    ...rest
  } = wish;
  if (newDueOn === undefined)
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.missing({ name: 'newDueOn' }),
      place: 'newDueOn',
    });
  const cycleId = cycleIdOf(readAssignmentId(assignmentId) ?? NOWHERE);
  const which = kind === 'group' ? { audience: [id] } : { childrenOf: id };
  const outcomes = await client.extendMany({ ...rest, ...which, cycleId, reason, newDueOn, actor });
  return outcomes.filter((one) => one.outcome === 'refused' && one.code !== 'EXTENSION_SHORTENS');
}

const NOWHERE = { planSlug: '', obligationId: '', periodKey: '' };

/** A field that was left empty says nothing. */
function filledIn(body: RulingBody): Pick<RulingWish, 'newDueOn' | 'document' | 'grantor' | 'from' | 'rule'> {
  const names = ['newDueOn', 'document', 'grantor', 'from', 'rule'] as const;
  const given = names.map((name) => [name, body[name]?.trim() ?? ''] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

function notDone(why: Refusal, { plan, newest }: Owed, language: Language): string {
  const vi = refusalSentence(why, [plan, newest], 'vi');
  const en = refusalSentence(why, [plan, newest], 'en');
  return pageWords.rulingForms.notDone({ why: { vi, en } })[language];
}
