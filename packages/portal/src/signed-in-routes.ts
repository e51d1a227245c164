import { randomUUID } from 'node:crypto';
import type { RulingWish } from '@kyhan/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '@kyhan/calendar';
import { isAlive, standInsOn } from '@kyhan/plan';
import { cycleIdOf, readAssignmentId } from '@kyhan/plan/ids';
import { owed, type Owed } from '@kyhan/client';
import { noticeAddress, RULING_TYPES, type Refusal, type RulingOutcome } from '@kyhan/engine';
import { CONSEQUENCES, ERRORS, isKyhanError, KyhanError } from '@kyhan/errors';
import { type Language, pageWords, requestWords } from '@kyhan/words';
import { findAcceptedBefore, getPlan } from '@kyhan/register';
import { historyPage } from './shared/history-page.js';
import { ChatMessage } from './coordinator/chat-message.js';
import { DayOffForm, RulingForms } from './coordinator/ruling-forms.js';
import { ENTERED } from './coordinator/answer-entry.js';
import { wholeReason } from './coordinator/usual-reasons.js';
import { matrixRoute } from './coordinator/matrix-route.js';
import { today } from './coordinator/today.js';
import { pageFrame } from './shared/page-frame.js';
import { postedAct, type PostedAct } from './shared/posted-act.js';
import type { PageFrame } from './shared/page.js';
import {
  type PortalDependencies,
  fileOfAssignment,
  findFileAddress,
  isGatheredBy,
  leftVersions,
  sendSubmissionFile,
  viewerOf,
  type Viewer,
  requireVisibleFile,
  visibleAssignment,
  visibleHistory,
  whoInHistory,
} from '@kyhan/api';
import { namedIn } from './shared/unit-name.js';
import { refusalSentence } from './shared/refusal-sentence.js';
import { sendPage } from './shared/send-page.js';
import { unitWork } from './unit/unit-work.js';
import { WaitingForHead } from './unit/waiting-for-head.js';

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

const RECORDED = new Map([
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
  /** A ruling that is asked once more, since its day is no working day. */
  readonly dayOff?: Parameters<typeof DayOffForm>[0]['wish'] | undefined;
}

async function history(
  dependencies: PortalDependencies,
  { frame, reply, viewer, asked, outcome, dayOff }: ShownHistory,
) {
  const assignment = await visibleAssignment(dependencies, viewer, asked);
  const { assignmentId } = assignment;
  const [mayRule, mayReview] = [
    viewer.rights.may('rule', assignment),
    viewer.rights.may('review', assignment) || (await isGatheredBy(dependencies, viewer, assignment)),
  ];
  // As the viewer may see it: who has handed it over sees how it stood then.
  const work = { ...(await owed(dependencies, assignmentId)), assignment };
  const submitAt = mayRule ? undefined : await ownLink(dependencies, work, viewer);
  const shown = await visibleHistory(dependencies, viewer, assignment);
  const version = leftVersions(shown).at(-1)?.version;
  const now = dependencies.now();
  return await sendPage(
    reply,
    historyPage({
      who: await whoInHistory(dependencies.register, shown, namedIn(work)),
      frame,
      owed: work,
      history: shown,
      filesAt: fileOfAssignment(assignmentId),
      lastPeriod: await lastPeriod(dependencies, viewer, assignment),
      decisions: mayReview
        ? decisions(
            {
              owed: work,
              language: frame.language,
              version,
              takers: mayRule ? await takers(dependencies, work) : [],
              reviewsOnly: !mayRule,
            },
            { dayOff, now },
          )
        : null,
      now,
      approval:
        !mayRule && viewer.rights.may('approve', assignment)
          ? WaitingForHead({
              owed: work,
              language: frame.language,
              acts: shown.acts,
              actsAt: '/acts',
              hidden: { assignmentId },
              actId: randomUUID(),
              approves: true,
            })
          : null,
      ...(outcome === undefined ? {} : { outcome: outcome(work) }),
      ...(submitAt === undefined ? {} : { submitAt }),
    }),
  );
}

/** What was accepted of the unit before, for whoever may read what is its own. */
async function lastPeriod(
  { register }: PortalDependencies,
  viewer: Viewer,
  { planSlug, unitId, ...assignment }: Owed['assignment'],
) {
  if (!viewer.rights.may('read', { planSlug, unitId })) return undefined;
  return await findAcceptedBefore(register, { planSlug, unitId, ...assignment });
}

/** Who may take over: not who owes it, and who lives when it is owed, by the newest plan. */
async function takers({ register, now }: PortalDependencies, { assignment }: Owed) {
  const { planSlug, unitId, dueOn } = assignment;
  const { plan } = await getPlan(register, planSlug);
  const today = localDate(now(), plan.timeZone);
  const day = dueOn > today ? dueOn : today;
  return plan.units.filter(({ id, lives }) => id !== unitId && isAlive(lives, day));
}

function decisions(
  props: Parameters<typeof RulingForms>[0],
  { dayOff, now }: Pick<ShownHistory, 'dayOff'> & { readonly now: number },
) {
  const { owed: work, language } = props;
  const forms = [RulingForms(props), ChatMessage({ owed: work, now, language })];
  return dayOff === undefined ? forms : [DayOffForm({ wish: dayOff, language }), ...forms];
}

/** Where the unit submits, or who stands in for it: what its focal point was sent. */
async function ownLink(
  { register, links, now }: PortalDependencies,
  { assignment }: Owed,
  { rights }: Viewer,
): Promise<string | undefined> {
  // Whoever may only look gets no link by which a unit acts.
  if (!rights.may('submit', assignment)) return undefined;
  const { planSlug, unitId, assignmentId, endedAt } = assignment;
  const { plan } = await getPlan(register, planSlug);
  const standing = standInsOn(plan.units, unitId, localDate(now(), plan.timeZone));
  const own = standing.find((id) => rights.may('submit', { planSlug, unitId: id })) ?? unitId;
  const contacts = plan.units.find(({ id }) => id === own)?.contacts ?? [];
  const role = rights.may('approve', { planSlug, unitId: own }) ? 'head' : 'focal-point';
  const contact = contacts.find((one) => one.role === role) ?? contacts[0];
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
    const outcome = (work: Owed) => notDone(error, work, frame.language);
    return await history(dependencies, { frame, reply, viewer, asked: assignmentId, outcome });
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
  return await history(dependencies, { frame, reply, viewer, asked: assignmentId, outcome: told, dayOff });
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
function filledIn(body: RulingBody): Pick<RulingWish, 'newDueOn' | 'document' | 'grantor' | 'from'> {
  const names = ['newDueOn', 'document', 'grantor', 'from'] as const;
  const given = names.map((name) => [name, body[name]?.trim() ?? ''] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

function notDone(why: Refusal, { plan, newest }: Owed, language: Language): string {
  const vi = refusalSentence(why, [plan, newest], 'vi');
  const en = refusalSentence(why, [plan, newest], 'en');
  return pageWords.rulingForms.notDone({ why: { vi, en } })[language];
}
