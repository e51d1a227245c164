import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addDays, localDate } from '@kyhan/calendar';
import { errorText, KyhanError } from '@kyhan/errors';
import {
  assignmentHistory,
  listCycles,
  listFindings,
  listNotices,
  listPlans,
  registerSummary,
  unitPeriodMatrix,
} from '@kyhan/register';
import { periodName, shortDate, shortInstant } from '@kyhan/words';
import { visible, zoneOf } from './api-routes.js';
import { historyPage, NOTICE_KINDS, noticeStateName } from './history-page.js';
import { listPage } from './list-page.js';
import { matrixPage } from './matrix-page.js';
import { pageFrame } from './page-frame.js';
import type { PortalDependencies } from './portal-dependencies.js';
import { owed } from './receive-submission.js';
import { actorOf, staffOf, viewerOf } from './viewer.js';

type Ask = FastifyRequest<{
  Querystring: { plan?: string; obligation?: string; from?: string; to?: string };
}>;

/** Due days shown around today unless others are asked for. */
const DAYS_BACK = 45;
const DAYS_AHEAD = 45;

/** Pages of coordinators and administrators. */
export function staffRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/', async (request: Ask, reply) => await matrix(dependencies, request, reply));
  app.get(
    '/assignments/*',
    async (request: FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>, reply) =>
      await history(dependencies, request, reply),
  );
  app.post('/rulings', async (request: RulingRequest, reply) => await rule(dependencies, request, reply));
  app.get('/cycles', async (request, reply) => await cycles(dependencies, request, reply));
  app.get('/notices', async (request, reply) => await notices(dependencies, request, reply));
  app.get('/findings', async (request, reply) => await findings(dependencies, request, reply));
}

async function matrix(dependencies: PortalDependencies, request: Ask, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const { register, now } = dependencies;
  const plans = await listPlans(register);
  const { plan } = plans.find((version) => version.plan.slug === request.query.plan) ?? plans[0] ?? {};
  if (plan === undefined) throw new KyhanError('PLAN_NOT_FOUND', { slug: request.query.plan ?? '' });
  const today = localDate(now(), plan.timeZone);
  const obligationId = plan.obligations.find(({ id }) => id === request.query.obligation)?.id;
  const from = dayOr(request.query.from, addDays(today, -DAYS_BACK));
  const to = dayOr(request.query.to, addDays(today, DAYS_AHEAD));
  const range = { planSlug: plan.slug, from, to, ...(obligationId === undefined ? {} : { obligationId }) };
  return await html(
    reply,
    matrixPage({
      frame: await pageFrame(dependencies, request),
      plan,
      matrix: await unitPeriodMatrix(register, range),
      summary: await registerSummary(register, { planSlug: plan.slug, now: now() }),
      now: now(),
      from,
      to,
      ...(obligationId === undefined ? {} : { obligationId }),
    }),
  );
}

function dayOr(asked: string | undefined, otherwise: string): string {
  return asked !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : otherwise;
}

async function history(
  dependencies: PortalDependencies,
  request: FastifyRequest<{ Params: { '*': string }; Querystring: { outcome?: string } }>,
  reply: FastifyReply,
) {
  const viewer = await viewerOf(dependencies, request);
  const assignment = await visible(dependencies, viewer, request.params['*']);
  const frame = await pageFrame(dependencies, request);
  const outcome = outcomeSentence(request.query.outcome, frame.language);
  return await html(
    reply,
    historyPage({
      frame,
      owed: await owed(dependencies, assignment.assignmentId),
      history: await assignmentHistory(dependencies.register, assignment.assignmentId),
      now: dependencies.now(),
      ...(outcome === undefined ? {} : { outcome }),
    }),
  );
}

const REFUSALS = [
  'ASSIGNMENT_ENDED',
  'NOTHING_SUBMITTED',
  'REASON_MISSING',
  'NEW_DAY_PAST',
  'UNIT_UNKNOWN',
  'TRANSFER_TARGET_OWES',
  'ASSIGNMENT_NOT_FOUND',
] as const;

function outcomeSentence(outcome: string | undefined, language: 'vi' | 'en'): string | undefined {
  if (outcome === 'done')
    return language === 'vi' ? 'Đã ghi nhận kết luận xử lý.' : 'The ruling is recorded.';
  const code = REFUSALS.find((known) => known === outcome);
  return code === undefined
    ? undefined
    : errorText(code, language, { status: '', day: '', unit: '', assignmentId: '' });
}

type RulingRequest = FastifyRequest<{
  Body: {
    rulingId?: string;
    assignmentId?: string;
    ruling?: string;
    reason?: string;
    newDueOn?: string;
    to?: string;
  };
}>;

const RULINGS = ['accept', 'return', 'extend', 'waive', 'transfer', 'withdraw'] as const;

async function rule(dependencies: PortalDependencies, request: RulingRequest, reply: FastifyReply) {
  const viewer = await staffOf(dependencies, request);
  const { rulingId = '', assignmentId = '', reason, newDueOn, to } = request.body;
  const ruling = RULINGS.find((known) => known === request.body.ruling);
  if (ruling === undefined || rulingId === '')
    throw new KyhanError('COMMAND_INVALID', { problem: 'unknown ruling' });
  const wish = {
    rulingId,
    assignmentId,
    ruling,
    ...(reason === undefined ? {} : { reason }),
    ...(newDueOn === undefined || newDueOn === '' ? {} : { newDueOn }),
    ...(to === undefined ? {} : { to }),
  };
  const [outcome] = await dependencies.client.rule([wish], actorOf(viewer));
  const result = outcome?.outcome === 'refused' ? outcome.code : 'done';
  return await reply.redirect(`/assignments/${assignmentId}?outcome=${result}`, 303);
}

async function cycles(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const vi = frame.language === 'vi';
  const found = await listCycles(dependencies.register);
  const plans = await listPlans(dependencies.register);
  const title = (planSlug: string, obligationId: string) =>
    plans.find(({ plan }) => plan.slug === planSlug)?.plan.obligations.find(({ id }) => id === obligationId)
      ?.title[frame.language] ?? obligationId;
  const rows = found
    .toReversed()
    .map(({ planSlug, obligationId, periodKey, dueOn, closedAt }) => [
      { text: title(planSlug, obligationId), href: `/?obligation=${obligationId}&from=${dueOn}&to=${dueOn}` },
      periodName(periodKey, frame.language),
      shortDate(dueOn),
      closedAt === undefined ? (vi ? 'Đang mở' : 'Open') : vi ? 'Đã đóng' : 'Closed',
    ]);
  const head = vi ? ['Nghĩa vụ', 'Kỳ', 'Hạn', 'Tình trạng'] : ['Obligation', 'Period', 'Due', 'State'];
  return await html(
    reply,
    listPage({
      frame,
      title: vi ? 'Các đợt' : 'Cycles',
      head,
      rows,
      empty: vi ? 'Chưa có đợt nào.' : 'No cycle yet.',
    }),
  );
}

const MOST_NOTICES = 500;

async function notices(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const vi = language === 'vi';
  const zone = await zoneOf(dependencies);
  const found = await listNotices(dependencies.register, { limit: MOST_NOTICES });
  const rows = found.map(({ notBefore, kind, contactEmail, state, assignmentId, response }) => [
    shortInstant(notBefore, zone),
    NOTICE_KINDS[kind][language],
    contactEmail,
    { text: assignmentId, href: `/assignments/${assignmentId}` },
    `${noticeStateName(state, language)}${response === undefined ? '' : `: ${response}`}`,
  ]);
  const head = vi
    ? ['Từ lúc', 'Loại', 'Người nhận', 'Việc', 'Kết quả']
    : ['From', 'Kind', 'To', 'Assignment', 'Result'];
  return await html(
    reply,
    listPage({
      frame,
      title: vi ? 'Thông báo' : 'Notices',
      head,
      rows,
      empty: vi ? 'Chưa có thông báo.' : 'No notice yet.',
    }),
  );
}

async function findings(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const vi = language === 'vi';
  const zone = await zoneOf(dependencies);
  const found = await listFindings(dependencies.register, { open: true });
  const rows = found.map(({ openedAt, subject, text }) => [
    shortInstant(openedAt, zone),
    subject,
    text[language],
  ]);
  const head = vi ? ['Từ lúc', 'Về', 'Nội dung'] : ['Since', 'About', 'What'];
  return await html(
    reply,
    listPage({
      frame,
      title: vi ? 'Cần xem' : 'Findings',
      head,
      rows,
      empty: vi ? 'Không có gì cần xem.' : 'Nothing to look at.',
    }),
  );
}

async function html(reply: FastifyReply, body: string) {
  return await reply.type('text/html; charset=utf-8').send(body);
}
