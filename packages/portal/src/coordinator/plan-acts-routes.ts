import { addDays, localDate } from '@kyhan/calendar';
import type { PlanActBody } from '@kyhan/contracts';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { cycleOpenings, PLAN_ACT_TYPES, planCalendar, type Plan } from '@kyhan/plan';
import { cycleIdOf, readCycleId } from '@kyhan/plan/ids';
import { getPlan, listCycles, listPlanActs, planAsCarriedOut } from '@kyhan/register';
import { pageWords, requestWords } from '@kyhan/words';
import {
  type PortalDependencies,
  problemOf,
  requireOf,
  staffOf,
  toldPlanActs,
  type Viewer,
} from '@kyhan/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import type { PageFrame } from '../shared/page.js';
import { typedIn } from '../shared/typed-before.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable, type TableForm } from '../shared/send-table.js';
import { planActsPage, planActsTable } from './plan-acts-page.js';
import { postedPaper } from './posted-paper.js';

type Posted = Partial<Readonly<Record<string, string>>>;
type Ask = FastifyRequest<{ Params: { slug: string }; Querystring: { outcome?: string }; Body?: Posted }>;

/** What was decided for a plan beside its versions, and deciding it. */
export function planActsRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/plans/:slug/acts', async (request: Ask, reply) => {
    const viewer = await staffOf(dependencies, request);
    const frame = await pageFrame(dependencies, request);
    const outcome = outcomeWords(request.query.outcome)?.[frame.language];
    const { slug } = request.params;
    const form = askedForm(request.query);
    if (form !== undefined) return await sheet(dependencies, { reply, viewer, slug, form, frame });
    return await shown(dependencies, { frame, reply, viewer, slug, outcome });
  });
  app.post(
    '/plans/:slug/acts',
    async (request: Ask, reply) => await told(dependencies, { request, reply, deed: decided }),
  );
  app.post(
    '/plans/:slug/joined',
    async (request: Ask, reply) => await told(dependencies, { request, reply, deed: joined }),
  );
}

/** What the address says while Temporal is away. */
const KEPT = 'kept';

/** What the address says: that it is kept, or of how many that could not be waived. */
function outcomeWords(outcome: string | undefined) {
  if (outcome === KEPT) return pageWords.planActs.keptMeanwhile;
  if (outcome === undefined || !/^\d{1,6}$/.test(outcome)) return undefined;
  const count = Number(outcome);
  return count === 0 ? pageWords.planActs.recorded : pageWords.planActs.someNotWaived({ count });
}

interface Shown {
  readonly frame: PageFrame;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  readonly slug: string;
  readonly outcome: string | undefined;
}

/** What was decided, as a file. */
async function sheet(
  { register }: PortalDependencies,
  { frame, reply, viewer, slug, form }: Omit<Shown, 'outcome'> & { readonly form: TableForm },
) {
  requireOf(viewer, 'read', { planSlug: slug });
  const { plan } = await getPlan(register, slug);
  const acts = await toldPlanActs(register, plan, await listPlanActs(register, slug));
  const { language } = frame;
  const name = pageWords.planActs.decided[language];
  return await sendTable(reply, { form, name, ...planActsTable({ plan, acts, language }) });
}

async function shown(dependencies: PortalDependencies, { frame, reply, viewer, slug, outcome }: Shown) {
  const { register } = dependencies;
  requireOf(viewer, 'read', { planSlug: slug });
  const { plan } = await getPlan(register, slug);
  const acts = await toldPlanActs(register, plan, await listPlanActs(register, slug));
  const openCycles = await cyclesOpen(dependencies, plan);
  const joinable = openCycles.filter(({ draftSince }) => draftSince === undefined);
  const cycles = [...openCycles, ...(await cyclesToCome(dependencies, plan))];
  const mayAct = viewer.rights.may('apply', { planSlug: slug });
  return await sendPage(
    reply,
    planActsPage({ frame, plan, acts, cycles, openCycles: joinable, mayAct, outcome }),
  );
}

const DAYS_AHEAD = 366;

async function cyclesOpen({ register }: PortalDependencies, { slug: planSlug }: Plan) {
  return (await listCycles(register, { planSlug })).filter(({ closedAt }) => closedAt === undefined);
}

/** Those that open within a year. */
async function cyclesToCome({ register, now }: PortalDependencies, plan: Plan) {
  const known = await listCycles(register, { planSlug: plan.slug });
  const ids = new Set(known.map(({ cycleId }) => cycleId));
  const at = now();
  const until = addDays(localDate(at, plan.timeZone), DAYS_AHEAD);
  const carriedOut = await planAsCarriedOut(register, plan);
  return cycleOpenings(carriedOut, planCalendar(plan)).filter(
    ({ obligationId, periodKey, opensAt }) =>
      opensAt > at &&
      localDate(opensAt, plan.timeZone) <= until &&
      !ids.has(cycleIdOf({ planSlug: plan.slug, obligationId, periodKey })),
  );
}

/** Carries something out; answers how many could not be waived, or that it is kept and Temporal is still to follow. */
type Deed = (
  dependencies: PortalDependencies,
  asked: { readonly slug: string; readonly posted: Posted; readonly viewer: Viewer },
) => Promise<number | typeof KEPT>;

async function decided(...[{ client, register }, { slug, posted, viewer }]: Parameters<Deed>) {
  const wish = readAct(posted);
  try {
    const { outcomes } = await client.actOnPlan({ ...wish, planSlug: slug, actor: viewer.actor });
    return outcomes.filter(({ outcome }) => outcome === 'refused').length;
  } catch (error) {
    if (!isKyhanError(error) || error.code !== 'TEMPORAL_UNAVAILABLE') throw error;
    const kept = await listPlanActs(register, slug);
    if (!kept.some(({ actId }) => actId === wish.actId)) throw error;
    return KEPT;
  }
}

async function joined(...[{ client }, { posted, viewer }]: Parameters<Deed>): Promise<number> {
  const { cycleId = '', unit = '', reason = '' } = posted;
  const wish = { cycleId, units: [unit], reason, ...postedPaper(posted) };
  await client.joinCycle({ ...wish, actor: viewer.actor });
  return 0;
}

interface Told {
  readonly request: Ask;
  readonly reply: FastifyReply;
  readonly deed: Deed;
}

async function told(dependencies: PortalDependencies, { request, reply, deed }: Told) {
  const viewer = await staffOf(dependencies, request);
  const { slug } = request.params;
  try {
    const refused = await deed(dependencies, { slug, posted: request.body ?? {}, viewer });
    return await reply.redirect(encodeURI(`/plans/${slug}/acts?outcome=${refused}`), 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.code === 'PLAN_NOT_FOUND') throw error;
    if (error.kind === 'forbidden') throw error;
    const typed = typedIn(request.body);
    const frame = { ...(await pageFrame(dependencies, request)), path: `/plans/${slug}/acts`, typed };
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const outcome = pageWords.planActs.notDone({ why: problemOf(error).message })[frame.language];
    return await shown(dependencies, { frame, reply, viewer, slug, outcome });
  }
}

/**
 * What a form says; a field that was left empty says nothing.
 * @throws KyhanError REQUEST_INVALID
 */
function readAct({ cycle = '', ...posted }: Posted): PlanActBody {
  const act = PLAN_ACT_TYPES.find((known) => known === posted['act']);
  if (act === undefined)
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.choice({ name: 'act', choices: PLAN_ACT_TYPES.join(', ') }),
    });
  const skipped = readCycleId(cycle);
  const { obligation = skipped?.obligationId ?? '', from = '', to = '' } = posted;
  const given: Partial<PlanActBody> = { obligation, period: skipped?.periodKey ?? '', from, to };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const { actId = '', reason = '', document = '' } = posted;
  const paper = document.trim() === '' ? {} : { document: document.trim() };
  return { actId, act, reason, ...paper, ...filled, waiveOpen: posted['waiveOpen'] === 'true' };
}
