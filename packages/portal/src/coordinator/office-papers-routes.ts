import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  draftedPapers,
  namedPapers,
  papersPeriod,
  readable,
  staffOf,
  type NamedPaper,
  type PortalDependencies,
} from '@kyhan/api';
import { PAPER_KINDS } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { listPlans } from '@kyhan/register';
import { askedText } from '../shared/asked-text.js';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { officePapersPage } from './office-papers-page.js';

/** Of what stands alike in a letter: thousands may be overdue, and all of it is in its file. */
const SHOWN_OF_EACH = 50;

/** Papers that the office drafts from the register, to be looked at, printed and taken away. */
export function officePapersRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/office-papers', async (request, reply) => await officePapers(dependencies, request, reply));
}

async function officePapers(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const { register } = dependencies;
  const viewer = await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const asked = askedText(request.query, ['plan', 'kind', 'period', 'unit', 'paper']);
  const plans = (await listPlans(register))
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('oversee', { planSlug }));
  const plan = plans.find(({ slug }) => slug === asked.plan) ?? plans[0];
  if (plan === undefined) return await sendPage(reply, noPlanPage(frame));
  const now = dependencies.now();
  const kind = PAPER_KINDS.find((one) => one === asked.kind) ?? 'urging';
  const unitId = kind === 'urging' ? plan.units.find(({ id }) => id === asked.unit)?.id : undefined;
  const period = papersPeriod(kind, { key: asked.period, plan, now });
  const within = readable(viewer, plan.slug);
  const wish = { plan, period, unitId, within, now };
  const papers = await namedPapers(dependencies, kind, wish);
  const form = askedPaperForm(request.query);
  const chosen = papers.find(({ paperId }) => paperId === asked.paper) ?? papers[0];
  const most = form === undefined ? SHOWN_OF_EACH : undefined;
  const drafted = async ({ paperId }: NamedPaper) =>
    await draftedPapers(dependencies, kind, { ...wish, paperId, most });
  const [shown] = chosen === undefined ? [] : await drafted(chosen);
  if (form !== undefined) {
    if (shown === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: frame.path });
    const name = [kind, plan.slug, period.key, shown.paperId].join('-');
    return await sendPaper(reply, { form, paper: shown.paper[frame.language], name });
  }
  return await sendPage(
    reply,
    officePapersPage({ frame, plans, plan, kind, period, unitId, now, papers, shown }),
  );
}
