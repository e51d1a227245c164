import { CONSEQUENCES } from '@kyhan/errors';
import { planCalendar, requestedDue, type Plan } from '@kyhan/plan';
import { getPlan } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import { type PortalDependencies, problemOf, requireOf, staffOf, type Viewer } from '@kyhan/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keptRequest } from '../shared/kept-request.js';
import { pageFrame } from '../shared/page-frame.js';
import { typedIn } from '../shared/typed-before.js';
import { sendPage } from '../shared/send-page.js';
import { onRequest } from './on-request.js';
import { requestPage } from './request-page.js';

/** Several boxes of one name come as a list. */
type Posted = Partial<Readonly<Record<string, string | readonly string[]>>>;
type Ask = FastifyRequest<{ Params: { slug: string }; Querystring: { outcome?: string }; Body?: Posted }>;

/** What the address says of a request that has just been sent. */
const KEPT = 'kept';

/** Where who coordinates asks for something outside the calendar. */
export function requestRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/plans/:slug/requests', async (request: Ask, reply) => {
    const { language } = await pageFrame(dependencies, request);
    const outcome = request.query.outcome === KEPT ? pageWords.request.kept[language] : undefined;
    return await shown(dependencies, { request, reply, outcome });
  });
  app.post('/plans/:slug/requests', async (request: Ask, reply) => await ask(dependencies, request, reply));
}

interface Shown {
  readonly request: Ask;
  readonly reply: FastifyReply;
  readonly outcome: string | undefined;
}

async function shown(dependencies: PortalDependencies, { request, reply, outcome }: Shown) {
  const { slug } = request.params;
  await requireAsker(dependencies, request);
  const { plan } = await getPlan(dependencies.register, slug);
  const own = await pageFrame(dependencies, request);
  const typed = request.method === 'POST' ? typedIn(request.body) : own.typed;
  const frame = { ...own, path: `/plans/${slug}/requests`, ...(typed === undefined ? {} : { typed }) };
  const obligations = onRequest(plan);
  const hasRule = isDueByRule(plan, obligations, dependencies.now());
  return await sendPage(reply, requestPage({ frame, plan, obligations, hasRule, outcome }));
}

/** Whether the plan counts the day of one of them from the asking. `now` is plan time, epoch milliseconds. */
function isDueByRule(plan: Plan, obligations: Plan['obligations'], now: number): boolean {
  const counted = { plan, calendar: planCalendar(plan) };
  return obligations.some((obligation) => requestedDue(counted, obligation, now) !== undefined);
}

async function requireAsker(dependencies: PortalDependencies, request: Ask): Promise<Viewer> {
  const viewer = await staffOf(dependencies, request);
  requireOf(viewer, 'open', { planSlug: request.params.slug });
  return viewer;
}

async function ask(dependencies: PortalDependencies, request: Ask, reply: FastifyReply) {
  const { actor } = await requireAsker(dependencies, request);
  const { slug } = request.params;
  const refused = await keptRequest(dependencies, { ...posted(request.body ?? {}), planSlug: slug, actor });
  if (refused === undefined)
    return await reply.redirect(encodeURI(`/plans/${slug}/requests?outcome=${KEPT}`), 303);
  reply.status(CONSEQUENCES[refused.kind].httpStatus);
  const { language } = await pageFrame(dependencies, request);
  const outcome = pageWords.request.notDone({ why: problemOf(refused).message })[language];
  return await shown(dependencies, { request, reply, outcome });
}

/** A field that was left empty says nothing. */
function posted({ unit = [], ...fields }: Posted) {
  const said = (name: string) => String(fields[name] ?? '').trim();
  const given = (['dueOn', 'dueTime', 'cutOff', 'ground'] as const).map(
    (name) => [name, said(name)] as const,
  );
  return {
    requestId: said('requestId'),
    obligationId: said('obligation'),
    reason: said('reason'),
    units: [unit].flat(),
    ...(Object.fromEntries(given.filter(([, value]) => value !== '')) as Partial<
      Record<'dueOn' | 'dueTime' | 'cutOff' | 'ground', string>
    >),
  };
}
