import type { RulingWish } from '@kyhan/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addDays, isPlainDate, localDate } from '@kyhan/calendar';
import { owed, type Owed } from '@kyhan/client';
import { noticeAddress, RULING_TYPES, type Refusal } from '@kyhan/engine';
import { CONSEQUENCES, ERRORS, isKyhanError, KyhanError } from '@kyhan/errors';
import { type Language, pageWords, requestWords } from '@kyhan/words';
import { getPlan, listPlans, registerSummary, unitPeriodMatrix } from '@kyhan/register';
import { historyPage } from './shared/history-page.js';
import { RulingForms } from './coordinator/ruling-forms.js';
import { matrixPage } from './coordinator/matrix-page.js';
import { noPlanPage } from './shared/error-page.js';
import { pageFrame } from './shared/page-frame.js';
import { postedAct, type PostedAct } from './shared/posted-act.js';
import type { PageFrame } from './shared/page.js';
import {
  type PortalDependencies,
  problemOf,
  fileOfAssignment,
  findFileAddress,
  sendSubmissionFile,
  staffOf,
  viewerOf,
  type Viewer,
  visibleAssignment,
  visibleHistory,
} from '@kyhan/api';
import { sendPage } from './shared/send-page.js';
import { unitWork } from './unit/unit-work.js';

type Ask = FastifyRequest<{
  Querystring: { plan?: string; obligation?: string; from?: string; to?: string };
}>;
type AskHistory = FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>;

/** Due days shown around today unless others are asked for. */
const DAYS_BACK = 45;
const DAYS_AHEAD = 45;

/** Pages of those who sign in: what stands, what happened, what is ruled. */
export function signedInRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/', async (request: Ask, reply) => {
    const viewer = await viewerOf(dependencies, request);
    return viewer.isStaff
      ? await matrix(dependencies, { request, reply, viewer })
      : await unitWork(dependencies, { request, reply, viewer });
  });
  app.get('/assignments/*', async (request: AskHistory, reply) => {
    const viewer = await viewerOf(dependencies, request);
    const file = findFileAddress(request.params['*']);
    if (file === undefined) return await askedHistory(dependencies, { request, reply, viewer });
    await visibleAssignment(dependencies, viewer, file.assignmentId);
    return await sendSubmissionFile(dependencies.register, reply, file);
  });
  app.post('/acts', async (request: ActRequest, reply) => await act(dependencies, request, reply));
  app.post('/rulings', async (request: RulingRequest, reply) => await rule(dependencies, request, reply));
}

interface AskedMatrix {
  readonly request: Ask;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
}

async function matrix(dependencies: PortalDependencies, { request, reply, viewer }: AskedMatrix) {
  const { register, now } = dependencies;
  const frame = await pageFrame(dependencies, request);
  const plans = (await listPlans(register))
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('read', { planSlug }));
  const plan = plans.find(({ slug }) => slug === request.query.plan) ?? plans[0];
  if (plan === undefined) return await sendPage(reply, noPlanPage(frame));
  const today = localDate(now(), plan.timeZone);
  const obligationId = plan.obligations.find(({ id }) => id === request.query.obligation)?.id;
  const from = dayOr(request.query.from, addDays(today, -DAYS_BACK));
  const to = dayOr(request.query.to, addDays(today, DAYS_AHEAD));
  const chosen = { from, to, ...(obligationId === undefined ? {} : { obligationId }) };
  return await sendPage(
    reply,
    matrixPage({
      frame,
      plans,
      plan,
      matrix: await unitPeriodMatrix(register, { planSlug: plan.slug, ...chosen }),
      summary: await registerSummary(register, { planSlug: plan.slug, now: now() }),
      now: now(),
      ...chosen,
    }),
  );
}

function dayOr(asked: string | undefined, otherwise: string): string {
  return asked !== undefined && isPlainDate(asked) ? asked : otherwise;
}

/** What the address says of a ruling, or of an act, that has just been sent. */
const RULED = 'done';
const ACTED = 'noted';

const RECORDED = new Map([
  [RULED, pageWords.rulingForms.recorded],
  [ACTED, pageWords.unitActs.kept],
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
  return await history(dependencies, { frame, reply, viewer, asked: request.params['*'], outcome });
}

interface ShownHistory {
  readonly frame: PageFrame;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  /** The id of the assignment, as it was asked for. */
  readonly asked: string;
  /** What became of a ruling. */
  readonly outcome?: ((work: Owed) => string) | undefined;
}

async function history(
  dependencies: PortalDependencies,
  { frame, reply, viewer, asked, outcome }: ShownHistory,
) {
  const assignment = await visibleAssignment(dependencies, viewer, asked);
  const { assignmentId } = assignment;
  const mayRule = viewer.rights.may('rule', assignment);
  const work = await owed(dependencies, assignmentId);
  const submitAt = mayRule ? undefined : await ownLink(dependencies, work);
  return await sendPage(
    reply,
    historyPage({
      frame,
      owed: work,
      history: await visibleHistory(dependencies, viewer, assignment),
      filesAt: fileOfAssignment(assignmentId),
      decisions: mayRule ? RulingForms({ owed: work, language: frame.language }) : null,
      now: dependencies.now(),
      ...(outcome === undefined ? {} : { outcome: outcome(work) }),
      ...(submitAt === undefined ? {} : { submitAt }),
    }),
  );
}

/** Where the unit submits: what its focal point was sent. */
async function ownLink({ register, links }: PortalDependencies, { assignment }: Owed) {
  const { planSlug, unitId, assignmentId, endedAt } = assignment;
  const { plan } = await getPlan(register, planSlug);
  const contacts = plan.units.find(({ id }) => id === unitId)?.contacts ?? [];
  const contact = contacts.find(({ role }) => role === 'focal-point') ?? contacts[0];
  return endedAt === undefined && contact !== undefined
    ? links.create(assignmentId, noticeAddress(contact).address)
    : undefined;
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
    const outcome = (work: Owed) => refusalSentence(error, work, frame.language);
    return await history(dependencies, { frame, reply, viewer, asked: assignmentId, outcome });
  }
  return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${ACTED}`), 303);
}

type RulingBody = Partial<Readonly<Record<keyof RulingWish, string>>>;
type RulingRequest = FastifyRequest<{ Body: RulingBody | undefined }>;

async function rule(dependencies: PortalDependencies, request: RulingRequest, reply: FastifyReply) {
  const viewer = await staffOf(dependencies, request);
  const { rulingId = '', assignmentId = '', reason, newDueOn, to, ...rest } = request.body ?? {};
  const ruling = RULING_TYPES.find((known) => known === rest.ruling);
  if (ruling === undefined)
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.choice({ name: 'ruling', choices: RULING_TYPES.join(', ') }),
    });
  if (rulingId === '')
    throw new KyhanError('REQUEST_INVALID', { problem: requestWords.missing({ name: 'rulingId' }) });
  const wish = {
    rulingId,
    assignmentId,
    ruling,
    ...(reason === undefined ? {} : { reason }),
    ...(newDueOn === undefined || newDueOn === '' ? {} : { newDueOn }),
    ...(to === undefined ? {} : { to }),
  };
  const [outcome] = await dependencies.client.rule([wish], viewer.actor);
  if (outcome?.outcome !== 'refused')
    return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${RULED}`), 303);
  // Told on the page itself: an address has no room for what a refusal speaks about.
  const frame = { ...(await pageFrame(dependencies, request)), path: `/assignments/${assignmentId}` };
  reply.status(CONSEQUENCES[ERRORS[outcome.code].kind].httpStatus);
  const told = (work: Owed) => refusalSentence(outcome, work, frame.language);
  return await history(dependencies, { frame, reply, viewer, asked: assignmentId, outcome: told });
}

/** Why a ruling was not carried out and what to do, from the catalogue, with the unit by its name. */
function refusalSentence({ code, details }: Refusal, { plan }: Owed, language: Language): string {
  const unit = plan.units.find(({ id }) => id === details['unit'])?.name;
  const why = problemOf({ code, details: unit === undefined ? details : { ...details, unit } });
  return pageWords.rulingForms.notDone({ why: why.message })[language];
}
