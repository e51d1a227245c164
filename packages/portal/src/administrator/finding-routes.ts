import { findingAction, planZone, problemOf, readable, staffOf, type PortalDependencies } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { planNames } from '@kyhan/plan';
import { planOfFinding } from '@kyhan/plan/ids';
import { listFindings, listPlans } from '@kyhan/register';
import { findingWords, pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { findingsPage, type FindingsPageProps } from './findings-page.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string; state?: string } }>;
type Body = Partial<Readonly<Record<'findingId' | 'reason', string>>>;
type Post = FastifyRequest<{ Body: Body | undefined }>;

/** Findings that have ended stay this long on the page: a repair says so. Plan time. */
const SHOWN_AFTER_MS = 7 * 24 * 60 * 60_000;

/** What somebody has to decide or mend: where to act on it, or why nothing is left to do. */
export function findingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/findings', async (request: Ask, reply) => {
    const { outcome, state } = request.query;
    const said = outcome === 'settled' ? pageWords.findings.kept : undefined;
    const { language } = await pageFrame(dependencies, request);
    const isAll = state === 'all';
    return await show(dependencies, { request, reply, said: said?.[language], isAll });
  });
  app.post('/findings/settled', (request: Post, reply) => settle(dependencies, request, reply));
}

type Shown = Partial<Pick<FindingsPageProps, 'said' | 'problem' | 'posted' | 'isAll'>> & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

async function show(dependencies: PortalDependencies, shown: Shown): Promise<FastifyReply> {
  const { request, reply, said, problem, posted, isAll = false } = shown;
  const viewer = await staffOf(dependencies, request);
  const { register, now } = dependencies;
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  const shownFrom = isAll ? {} : { closedSince: now() - SHOWN_AFTER_MS };
  const found = await listFindings(register, { within: readable(viewer), ...shownFrom });
  const findings = found.map((finding) => ({
    ...finding,
    words: findingWords(finding, (slug) => planNames(...plans.filter((plan) => plan.slug === slug))),
    action: findingAction(finding),
    maySettle:
      finding.closedAt === undefined &&
      viewer.rights.may('settle', { planSlug: planOfFinding(finding.findingId) }),
  }));
  const frame = {
    ...(await pageFrame(dependencies, request)),
    path: isAll ? '/findings?state=all' : '/findings',
  };
  const zone = await planZone(dependencies);
  return await sendPage(reply, findingsPage({ frame, findings, zone, said, problem, posted, isAll }));
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
