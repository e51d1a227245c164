import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftConsolidation, staffOf, type PortalDependencies } from '@kyhan/api';
import { consolidationXlsx } from '@kyhan/documents';
import { KyhanError } from '@kyhan/errors';
import { cycleFileNameOf } from '@kyhan/plan/ids';
import { getCycle, getPlanVersion } from '@kyhan/register';
import { CONSOLIDATION_WORDS } from '@kyhan/words';
import { askedText } from '../shared/asked-text.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { sendFileAs, XLSX } from '../shared/send-table.js';
import { consolidationPage } from './consolidation-page.js';

/** One report made of many, to be looked at and taken away. */
export function consolidationRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/consolidation', async (request, reply) => await show(dependencies, request, reply));
}

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
  const name = `${CONSOLIDATION_WORDS.fileName[language]}-${cycleFileNameOf(cycleId)}`;
  if (askedText(request.query, ['as']).as === 'xlsx') {
    const content = await consolidationXlsx(consolidation, language);
    return await sendFileAs(reply, { name: `${name}.xlsx`, mediaType: XLSX, content });
  }
  const shown = consolidation.papers.find(({ paperId }) => paperId === paper) ?? consolidation.papers[0];
  const form = askedPaperForm(request.query);
  if (form !== undefined) {
    if (shown === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: frame.path });
    return await sendPaper(reply, { form, paper: shown.paper[language], name: `${name}-${shown.paperId}` });
  }
  const { plan } = await getPlanVersion(register, { slug: cycle.planSlug, version: cycle.planVersion });
  const steps = plan.obligations.find(({ id }) => id === cycle.obligationId)?.steps ?? [];
  return await sendPage(reply, consolidationPage({ frame, consolidation, steps, shown }));
}
