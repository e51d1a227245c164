import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  draftedPapers,
  namedPapers,
  papersPeriod,
  problemOf,
  readable,
  staffOf,
  type NamedPaper,
  type PortalDependencies,
} from '@kyhan/api';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { PAPER_KINDS } from '@kyhan/plan';
import { listPlans } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import { askedText } from '../shared/asked-text.js';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { pathWith } from '../shared/path-with.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { officePapersPage } from './office-papers-page.js';
import { paperWish, type PostedOutcome } from './posted-outcome.js';

/** Of what stands alike in a letter: thousands may be overdue, and all of it is in its file. */
const SHOWN_OF_EACH = 50;

/** What the address says of an outcome that has just been kept. */
const RECORDED = 'done';

type Post = FastifyRequest<{ Body: PostedOutcome | undefined }>;

/** Papers that the office drafts from the register, to be looked at, printed and taken away; and what became of them. */
export function officePapersRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/office-papers', async (request, reply) => {
    const asked = askedText(request.query, ['plan', 'kind', 'period', 'unit', 'paper', 'outcome']);
    const { language } = await pageFrame(dependencies, request);
    const outcome = asked.outcome === RECORDED ? pageWords.officePapers.recorded[language] : undefined;
    return await showPapers(dependencies, { request, reply, asked, outcome });
  });
  app.post('/office-papers', (request: Post, reply) => settled(dependencies, request, reply));
}

interface AskedPapersPage {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly asked: Partial<Readonly<Record<'plan' | 'kind' | 'period' | 'unit' | 'paper', string>>>;
  readonly outcome?: string | undefined;
  /** What was written and could not be kept. */
  readonly posted?: PostedOutcome;
}

async function showPapers(
  dependencies: PortalDependencies,
  { request, reply, asked, outcome, posted }: AskedPapersPage,
): Promise<FastifyReply> {
  const { register } = dependencies;
  const viewer = await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const plans = (await listPlans(register))
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('oversee', { planSlug }));
  const plan = plans.find(({ slug }) => slug === asked.plan) ?? plans[0];
  if (plan === undefined) return await sendPage(reply, noPlanPage(frame));
  const now = dependencies.now();
  const kind = PAPER_KINDS.find((one) => one === asked.kind) ?? 'urging';
  const unitId = kind === 'urging' ? plan.units.find(({ id }) => id === asked.unit)?.id : undefined;
  const period = papersPeriod(kind, { key: asked.period, plan, now });
  const wish = { plan, period, unitId, within: readable(viewer, plan.slug), now };
  const papers = await namedPapers(dependencies, kind, wish);
  const form = askedPaperForm(request.query);
  const wanted = papers.find(({ paperId }) => paperId === asked.paper);
  // A paper that names nothing any more is no file; its page shows what there is.
  const chosen = wanted ?? (form !== undefined && asked.paper !== undefined ? undefined : papers[0]);
  const most = form === undefined ? SHOWN_OF_EACH : undefined;
  const drafted = async ({ paperId }: NamedPaper) =>
    await draftedPapers(dependencies, kind, { ...wish, paperId, most });
  const [shown] = chosen === undefined ? [] : await drafted(chosen);
  if (form !== undefined) {
    if (shown === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: frame.path });
    const name = [kind, plan.slug, period.key, shown.paperId].join('-');
    return await sendPaper(reply, { form, paper: shown.paper[frame.language], name });
  }
  const props = { frame, plans, plan, kind, period, unitId, now, papers, shown, outcome, posted };
  return await sendPage(reply, officePapersPage(props));
}

async function settled(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const { actor } = await staffOf(dependencies, request);
  const posted = request.body ?? {};
  const { plan = '', kind = '', period = '', paperId: paper = '', unit } = posted;
  const asked = { plan, kind, period, paper, ...(unit ? { unit } : {}) };
  try {
    await dependencies.client.settlePaper({ ...paperWish(posted), actor });
  } catch (error) {
    if (!isKyhanError(error) || error.kind !== 'invalid') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const { language } = await pageFrame(dependencies, request);
    const why = problemOf({ code: error.code, details: error.details }).message;
    const outcome = pageWords.draft.notDone({ why })[language];
    return await showPapers(dependencies, { request, reply, asked, outcome, posted });
  }
  return await reply.redirect(pathWith('/office-papers', { ...asked, outcome: RECORDED }), 303);
}
