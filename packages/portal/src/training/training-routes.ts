import {
  problemOf,
  toldCoverage,
  unitsSeen,
  viewerOf,
  type PortalDependencies,
  type Viewer,
} from '@kyhan/api';
import { isPlainDate, localDate } from '@kyhan/calendar';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { listPlans, readTraining } from '@kyhan/register';
import { pageWords, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, askedTable, sendTable } from '../shared/send-table.js';
import { sessionsTable, targetsTable, trainingPage, unitsTable } from './training-page.js';

type Body = Readonly<Record<string, string | readonly string[] | undefined>>;
type Post = FastifyRequest<{ Body: Body | undefined }>;

/** Who is trained and who is left: units see their own people, and who coordinates those of the plan. */
export function trainingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  app.get('/training', async (request, reply) => {
    const { plan, on, unit, outcome } = askedText(request.query, ['plan', 'on', 'unit', 'outcome']);
    return await show(dependencies, { request, reply, slug: plan, on, unit, isKept: outcome === 'kept' });
  });
  app.post(
    '/training/nominations',
    async (request: Post, reply) =>
      await told(dependencies, { request, reply }, async (who, body) => {
        const people = [body['people'] ?? []].flat();
        await client.nominate({ ...who, session: one(body, 'session'), unit: one(body, 'unit'), people });
      }),
  );
  app.post(
    '/training/attendance',
    async (request: Post, reply) =>
      await told(dependencies, { request, reply }, async (who, body) => {
        const people = [body['people'] ?? []].flat();
        await client.recordTrainingAttendance({ ...who, session: one(body, 'session'), people });
      }),
  );
  app.post(
    '/training/sessions',
    async (request: Post, reply) =>
      await told(dependencies, { request, reply }, async (who, body) => {
        const [capacity, place] = [one(body, 'capacity').trim(), one(body, 'place').trim()];
        await client.planSession({
          ...who,
          obligation: one(body, 'obligation'),
          on: one(body, 'on'),
          hours: Number(one(body, 'hours').replace(',', '.')),
          ...(capacity === '' ? {} : { capacity: Number(capacity) }),
          ...(place === '' ? {} : { place }),
        });
      }),
  );
}

function one(body: Body, name: string): string {
  return [body[name]].flat()[0] ?? '';
}

interface Asking {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function told(
  dependencies: PortalDependencies,
  { request, reply }: { readonly request: Post; readonly reply: FastifyReply },
  act: (who: { readonly planSlug: string; readonly actor: Viewer['actor'] }, body: Body) => Promise<void>,
) {
  const { actor } = await viewerOf(dependencies, request);
  const body = request.body ?? {};
  const slug = one(body, 'plan');
  try {
    await act({ planSlug: slug, actor }, body);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    if (error.code === 'PLAN_NOT_FOUND') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await show(dependencies, { request, reply, slug, why: problemOf(error).message });
  }
  return await reply.redirect(`/training?plan=${encodeURIComponent(slug)}&outcome=kept`, 303);
}

interface Shown extends Asking {
  readonly slug?: string | undefined;
  readonly on?: string | undefined;
  readonly unit?: string | undefined;
  readonly isKept?: boolean;
  readonly why?: InBoth | undefined;
}

async function show(
  dependencies: PortalDependencies,
  { request, reply, slug, on, unit, isKept = false, why }: Shown,
) {
  const { register, now } = dependencies;
  const viewer = await viewerOf(dependencies, request);
  const own = await pageFrame(dependencies, request);
  const { rights } = viewer;
  const reaches = rights.reach('read');
  if (reaches.length === 0) throw new KyhanError('NOT_ALLOWED');
  const plans = (await listPlans(register))
    .map(({ plan }) => plan)
    .filter((plan) => reaches.some(({ planSlug = plan.slug }) => planSlug === plan.slug));
  const trained = plans.filter(({ obligations }) => obligations.some(({ targets }) => targets.length > 0));
  const plan = plans.find((one_) => one_.slug === slug) ?? trained[0] ?? plans[0];
  if (plan === undefined) return await sendPage(reply, noPlanPage(own));
  const today = localDate(now(), plan.timeZone);
  const day = on !== undefined && isPlainDate(on) ? on : today;
  const path = `/training?plan=${encodeURIComponent(plan.slug)}&on=${day}${unit === undefined ? '' : `&unit=${encodeURIComponent(unit)}`}`;
  const frame = { ...own, path };
  const { language } = frame;
  const known = await readTraining(register, plan.slug);
  const units = unitsSeen(viewer, plan.slug, unit);
  const coverage = toldCoverage({ plan, known, on: day, units });
  const form = askedForm(request.query);
  if (form !== undefined) {
    const table = askedTable(request.query, ['targets', 'units', 'sessions']);
    const name = `${pageWords.training.title[language]} ${plan.slug} ${day} ${table}`;
    return await sendTable(reply, { form, name, ...tableOf[table](coverage, language) });
  }
  const nominating = new Set(
    plan.units.map(({ id }) => id).filter((unitId) => rights.may('submit', { planSlug: plan.slug, unitId })),
  );
  const mayRule = rights.may('rule', { planSlug: plan.slug });
  const said = why === undefined ? pageWords.training.kept : pageWords.training.notKept({ why });
  const outcome = why !== undefined || isKept ? said[language] : undefined;
  return await sendPage(
    reply,
    trainingPage({ frame, plans, plan, coverage, today, nominating, mayRule, outcome }),
  );
}

const tableOf = {
  targets: targetsTable,
  sessions: sessionsTable,
  units: (...[{ targets }, language]: Parameters<typeof targetsTable>) => {
    const tables = targets.map((target) => unitsTable(target, language, true));
    return { head: tables[0]?.head ?? [], rows: tables.flatMap(({ rows }) => rows) };
  },
} as const;
