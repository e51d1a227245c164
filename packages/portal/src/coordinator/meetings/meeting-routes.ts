import {
  problemOf,
  readable,
  requireOf,
  staffOf,
  viewerOf,
  type PortalDependencies,
  type Viewer,
} from '@kyhan/api';
import { meetingStanding, type CancellationDone } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { readCycleId } from '@kyhan/plan/ids';
import { meetingEvents } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../../shared/page-frame.js';
import { sendPage } from '../../shared/send-page.js';
import { askedForm, sendTable } from '../../shared/send-table.js';
import { askedPaperForm, sendPaper } from '../../shared/send-paper.js';
import { postedCancellation } from './posted-cancellation.js';
import { agendaOf } from './agenda-of.js';
import { agendaPage } from './agenda-page.js';
import { invitationPage } from '../../meetings/invitation-page.js';
import { invitedTable } from './invited-table.js';
import { meetingPage } from './meeting-page.js';
import {
  postedAnswer,
  postedAttendance,
  writtenIn,
  type PostedMeeting,
} from '../../meetings/posted-meeting.js';

type Ask = FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>;
type Post = FastifyRequest<{ Body: PostedMeeting | undefined }>;

/** What the address says of what was just sent. */
const { done, called, calledPartly, calledKept } = pageWords.meeting;
const OUTCOMES = { done, called, partly: calledPartly, kept: calledKept } as const;

/** The meeting of a cycle, for who is invited and for who coordinates. */
export function meetingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/meetings/*', async (request: Ask, reply) => {
    const { language } = await pageFrame(dependencies, request);
    const said = Object.entries(OUTCOMES).find(([name]) => name === request.query.outcome)?.[1];
    const cycleId = request.params['*'];
    return await showMeeting(dependencies, { request, reply, cycleId, told: said?.[language] });
  });
  app.get('/agendas/*', async (request: Ask, reply) => {
    const viewer = await staffOf(dependencies, request);
    const cycleId = request.params['*'];
    const { planSlug = '' } = readCycleId(cycleId) ?? {};
    requireOf(viewer, 'oversee', { planSlug });
    const frame = await pageFrame(dependencies, request);
    const paper = await agendaOf(dependencies.register, cycleId, frame.language);
    const form = askedPaperForm(request.query);
    const name = `${cycleId.replaceAll('/', '-')}-agenda`;
    if (form !== undefined) return await sendPaper(reply, { form, paper, name });
    return await sendPage(reply, agendaPage({ frame, cycleId, paper }));
  });
  app.post('/meetings/answers', async (request: Post, reply) => {
    const posted = request.body ?? {};
    const cycleId = writtenIn(posted, 'cycleId');
    return await deed(dependencies, { request, reply, cycleId, posted }, async ({ actor }) => {
      const wish = postedAnswer(posted, { cycleId, unit: writtenIn(posted, 'unit') });
      await dependencies.client.answerInvitation({ ...wish, actor });
      return 'done';
    });
  });
  app.post('/meetings/attendance', async (request: Post, reply) => {
    const posted = request.body ?? {};
    const cycleId = writtenIn(posted, 'cycleId');
    return await deed(dependencies, { request, reply, cycleId, posted }, async ({ actor }) => {
      const { invited } = await meetingStanding(dependencies.register, cycleId);
      await dependencies.client.recordAttendance({ ...postedAttendance(posted, invited), actor });
      return 'done';
    });
  });
  app.post('/meetings/cancelled', (request: Post, reply) => cancel(dependencies, request, reply));
}

interface Shown {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly cycleId: string;
  readonly told?: string | undefined;
  readonly posted?: PostedMeeting | undefined;
  readonly planned?: CancellationDone | undefined;
}

/** Whoever coordinates sees everybody, a unit itself alone. */
async function showMeeting(
  dependencies: PortalDependencies,
  { request, reply, cycleId, told, posted, planned }: Shown,
): Promise<FastifyReply> {
  const viewer = await viewerOf(dependencies, request);
  const { planSlug = '' } = readCycleId(cycleId) ?? {};
  // Whether there is such a cycle is not for everybody to know.
  readable(viewer, planSlug);
  const meeting = await meetingStanding(dependencies.register, cycleId);
  const mine = (act: 'read' | 'submit') =>
    meeting.invited.filter((unitId) => viewer.rights.may(act, { planSlug, unitId }));
  if (!viewer.rights.may('oversee', { planSlug }) && mine('read').length === 0)
    throw new KyhanError('NOT_ALLOWED');
  const frame = { ...(await pageFrame(dependencies, request)), path: `/meetings/${cycleId}` };
  const { language } = frame;
  const shown = { frame, meeting, unitIds: mine('submit'), now: dependencies.now(), told, posted };
  if (!viewer.rights.may('oversee', { planSlug }))
    return await sendPage(
      reply,
      invitationPage({
        ...shown,
        unitIds: mine('read'),
        mayAnswer: mine('submit'),
        action: '/meetings/answers',
      }),
    );
  const form = askedForm(request.query);
  if (form !== undefined)
    return await sendTable(reply, {
      form,
      name: `${cycleId.replaceAll('/', '-')}-meeting`,
      ...invitedTable(meeting, language, shown.now),
    });
  const mayRule = viewer.rights.may('rule', { planSlug });
  return await sendPage(reply, meetingPage({ ...shown, mayRule, planned }));
}

/** Carries out what somebody has sent from the page of a meeting, and says there what became of it. */
async function deed(
  dependencies: PortalDependencies,
  shown: Shown,
  act: (viewer: Viewer) => Promise<keyof typeof OUTCOMES>,
): Promise<FastifyReply> {
  const { reply, cycleId } = shown;
  return await orWhyNot(dependencies, shown, async (viewer) => {
    const outcome = await act(viewer);
    return await reply.redirect(encodeURI(`/meetings/${cycleId}?outcome=${outcome}`), 303);
  });
}

/** What cannot be done is said on the page that it was sent from, with all that was written. */
async function orWhyNot(
  dependencies: PortalDependencies,
  shown: Shown,
  answered: (viewer: Viewer) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { request, reply } = shown;
  const viewer = await viewerOf(dependencies, request);
  try {
    return await answered(viewer);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    if (error.kind === 'not-found') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const { language } = await pageFrame(dependencies, request);
    const why = problemOf({ code: error.code, details: error.details }).message;
    return await showMeeting(dependencies, { ...shown, told: pageWords.meeting.notDone({ why })[language] });
  }
}

async function cancel(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const posted = request.body ?? {};
  const wish = postedCancellation(posted);
  const { cycleId } = wish;
  const shown = { request, reply, cycleId, posted };
  if (wish.dryRun !== true)
    return await deed(dependencies, shown, ({ actor }) => calledOff(dependencies, { ...wish, actor }));
  return await orWhyNot(dependencies, shown, async ({ actor }) => {
    const planned = await dependencies.client.cancelMeeting({ ...wish, actor });
    return await showMeeting(dependencies, { ...shown, planned });
  });
}

type Wish = Parameters<PortalDependencies['client']['cancelMeeting']>[0];

/** It is kept in the register before anything is waived. */
async function calledOff(
  { client, register }: PortalDependencies,
  wish: Wish,
): Promise<keyof typeof OUTCOMES> {
  try {
    const { outcomes } = await client.cancelMeeting(wish);
    return outcomes.some(({ outcome }) => outcome === 'refused') ? 'partly' : 'called';
  } catch (error) {
    if (!isKyhanError(error) || error.code !== 'TEMPORAL_UNAVAILABLE') throw error;
    const events = await meetingEvents(register, wish.cycleId);
    const isKept = events.some(
      ({ fact }) => fact.type === 'meeting-cancelled' && fact.cancellationId === wish.cancellationId,
    );
    if (!isKept) throw error;
    return 'kept';
  }
}
