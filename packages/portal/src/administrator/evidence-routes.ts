import {
  askedEvidence,
  evidenceFile,
  evidenceOnPaper,
  requireOf,
  sendMadeFile,
  viewerOf,
  visibleAssignment,
  type PortalDependencies,
} from '@kyhan/api';
import { checked } from '@kyhan/client';
import { ROUTES } from '@kyhan/contracts';
import { readEvidence } from '@kyhan/register';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { sendPage } from '../shared/send-page.js';
import { evidencePage } from './evidence-page.js';

type Ask = FastifyRequest<{ Params: { '*': string } }>;

/** The evidence of an assignment, a cycle or a unit, for whoever sees its plan whole. */
export function evidenceRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/evidence', async (request, reply) => {
    const viewer = await viewerOf(dependencies, request);
    const { lang: _lang, ...asked } = request.query as Readonly<Record<string, string>>;
    const subject = askedEvidence(checked(ROUTES.bundleEvidence.query, asked));
    return await sendMadeFile(reply, await evidenceFile(dependencies, viewer, subject));
  });
  app.get('/extracts/*', (request: Ask, reply) => show(dependencies, request, reply));
}

async function show(dependencies: PortalDependencies, request: Ask, reply: FastifyReply) {
  const { register, now } = dependencies;
  const viewer = await viewerOf(dependencies, request);
  const { assignmentId: id, planSlug } = await visibleAssignment(dependencies, viewer, request.params['*']);
  requireOf(viewer, 'oversee', { planSlug });
  const evidence = await readEvidence(register, { kind: 'assignment', id }, { now: now() });
  const papers = await evidenceOnPaper(dependencies, id, evidence);
  const frame = await pageFrame(dependencies, request);
  const paper = papers[frame.language];
  const form = askedPaperForm(request.query);
  const name = `trich-so-${id.replaceAll('/', '-')}`;
  if (form !== undefined) return await sendPaper(reply, { form, paper, name });
  return await sendPage(reply, evidencePage({ frame, assignmentId: id, paper }));
}
