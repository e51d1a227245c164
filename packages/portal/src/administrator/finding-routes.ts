import {
  findingAction,
  planZone,
  problemOf,
  readable,
  staffOf,
  whoActed,
  type PortalDependencies,
} from '@kyhan/api';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { planOfFinding } from '@kyhan/plan/ids';
import { listPlans, pageOfFindings, type Paging } from '@kyhan/register';
import { findingWords, pageWords, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedPage } from '../shared/asked-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { typedIn } from '../shared/typed-before.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { wholeList } from '../shared/whole-list.js';
import { ENDED, findingsPage, findingsTable, type FindingsPageProps } from './findings-page.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;
const FINDINGS = '/findings';
/** Where that nothing is left to do is sent. */
const SETTLED = '/findings/settled';

type Body = Partial<Readonly<Record<'findingId' | 'reason', string>>>;
type Post = FastifyRequest<{ Body: Body | undefined }>;

/** What somebody has to decide or mend: where to act on it, or why nothing is left to do. */
export function findingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get(FINDINGS, async (request: Ask, reply) => {
    const said = request.query.outcome === 'settled' ? pageWords.findings.kept : undefined;
    const { language } = await pageFrame(dependencies, request);
    return await show(dependencies, { request, reply, said: said?.[language] });
  });
  app.post(SETTLED, (request: Post, reply) => settle(dependencies, request, reply));
}

type Shown = Partial<Pick<FindingsPageProps, 'said' | 'problem' | 'posted'>> & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

async function show(dependencies: PortalDependencies, shown: Shown): Promise<FastifyReply> {
  const { request, reply, said, problem, posted } = shown;
  const viewer = await staffOf(dependencies, request);
  const { register } = dependencies;
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  const hasEnded = (request.query as { readonly state?: unknown }).state === ENDED;
  const filter = { within: readable(viewer), open: !hasEnded };
  const read = (paging: Paging) =>
    pageOfFindings(register, filter, { ...paging, in: hasEnded ? 'ended' : 'urgent' });
  const form = askedForm(request.query);
  const found = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const settlers = found.items.flatMap(({ closedBy }) => (closedBy === undefined ? [] : [closedBy]));
  const who = await whoActed(register, settlers);
  const items = found.items.map((finding) => ({
    ...finding,
    words: findingWords(finding, (slug) => planNames(...plans.filter((plan) => plan.slug === slug))),
    action: findingAction(finding),
    closedByName: finding.closedBy === undefined ? undefined : who(finding.closedBy),
    maySettle: !hasEnded && viewer.rights.may('settle', { planSlug: planOfFinding(finding.findingId) }),
  }));
  const own = await pageFrame(dependencies, request);
  const isListed = items.some(({ findingId }) => findingId === posted?.findingId);
  const typed = isListed ? [] : typedIn(request.body);
  const frame = { ...own, path: placeOf(own.path), ...(typed.length === 0 ? {} : { typed }) };
  const zone = await planZone(dependencies);
  const names = plans.flatMap(namesIn);
  const props = { frame, found: { ...found, items }, zone, names, said, problem, posted, hasEnded };
  if (form !== undefined) return await sendTable(reply, { form, ...findingsTable(props) });
  return await sendPage(reply, findingsPage(props));
}

/** What a plan calls its units and what these owe. */
function namesIn({ units, obligations }: Plan): InBoth[] {
  const titles = obligations.flatMap(({ title, steps }) => [title, ...steps.map((step) => step.title)]);
  return [...units.map(({ name }) => name), ...titles];
}

/** The list that is shown, also where the address is that of the form and something could not be kept. */
function placeOf(path: string): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.delete('outcome');
  return FINDINGS + url.search;
}

async function settle(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const { actor } = await staffOf(dependencies, request);
  const { findingId = '', reason = '' } = request.body ?? {};
  try {
    await dependencies.client.settleFinding({ findingId, reason, actor });
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const { language } = await pageFrame(dependencies, request);
    const problem = problemOf(error).message[language];
    return await show(dependencies, { request, reply, problem, posted: { findingId, reason } });
  }
  return await reply.redirect('/findings?outcome=settled', 303);
}
