import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftConsolidation, leadWork, staffOf, takeInto, type PortalDependencies } from '@kyhan/api';
import { consolidationXlsx, OFFICE_FILE_TYPES } from '@kyhan/documents';
import { KyhanError } from '@kyhan/errors';
import { getCycle, getPlanVersion } from '@kyhan/register';
import { consolidationFileName, pageWords } from '@kyhan/words';
import { askedText } from '../shared/asked-text.js';
import { pageFrame } from '../shared/page-frame.js';
import { pathWith } from '../shared/path-with.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { sendFileAs } from '../shared/send-table.js';
import { consolidationPage } from './consolidation-page.js';

/** One report made of many, to be looked at and taken away. */
export function consolidationRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/consolidation', async (request, reply) => await show(dependencies, request, reply));
  app.post('/consolidation/taken', (request: Take, reply) => taken(dependencies, request, reply));
}

type Take = FastifyRequest<{ Body: Partial<Readonly<Record<'cycle' | 'step', string>>> | undefined }>;

/** What the address says of what became of taking it into the report of the lead. */
const OUTCOMES = ['taken', 'newer', 'nowhere'] as const;

async function show(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const { register, now } = dependencies;
  const viewer = await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { cycle: cycleId = '', step: stepId, paper } = askedText(request.query, ['cycle', 'step', 'paper']);
  const cycle = await getCycle(register, cycleId);
  // Whether there is such a cycle is not for everybody to know.
  if (!viewer.rights.may('oversee', cycle)) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  const consolidation = await draftConsolidation(register, { cycleId, stepId, now: now() });
  const { language } = frame;
  const name = consolidationFileName(consolidation, language);
  if (askedText(request.query, ['as']).as === 'xlsx') {
    const content = await consolidationXlsx(consolidation, language);
    return await sendFileAs(reply, { name: `${name}.xlsx`, mediaType: OFFICE_FILE_TYPES.xlsx, content });
  }
  const shown = consolidation.papers.find(({ paperId }) => paperId === paper) ?? consolidation.papers[0];
  const form = askedPaperForm(request.query);
  if (form !== undefined) {
    if (shown === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: frame.path });
    return await sendPaper(reply, { form, paper: shown.paper[language], name: `${name}-${shown.paperId}` });
  }
  const { plan } = await getPlanVersion(register, { slug: cycle.planSlug, version: cycle.planVersion });
  const steps = plan.obligations.find(({ id }) => id === cycle.obligationId)?.steps ?? [];
  const found = await leadWork(dependencies, consolidation);
  const work = found !== undefined && viewer.rights.may('enter', found.assignment) ? found : undefined;
  const told = OUTCOMES.find((one) => one === askedText(request.query, ['outcome']).outcome);
  const outcome = told && pageWords.consolidation[told][language];
  return await sendPage(reply, consolidationPage({ frame, consolidation, steps, shown, work, outcome }));
}

async function taken(dependencies: PortalDependencies, request: Take, reply: FastifyReply) {
  const { register, now } = dependencies;
  const { actor, rights } = await staffOf(dependencies, request);
  const { cycle: cycleId = '', step = '' } = request.body ?? {};
  const cycle = await getCycle(register, cycleId);
  if (!rights.may('oversee', cycle)) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  const stepId = step === '' ? undefined : step;
  const consolidation = await draftConsolidation(register, { cycleId, stepId, now: now() });
  const work = await leadWork(dependencies, consolidation);
  if (!rights.may('enter', work?.assignment ?? cycle)) throw new KyhanError('NOT_ALLOWED');
  const { language } = await pageFrame(dependencies, request);
  const kept = work && (await takeInto(dependencies, { work, consolidation, actor, language }));
  const outcome = kept === undefined ? 'nowhere' : kept.isNewer ? 'newer' : 'taken';
  return await reply.redirect(pathWith('/consolidation', { cycle: cycleId, step: stepId, outcome }), 303);
}
