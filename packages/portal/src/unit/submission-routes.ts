import type { UnitActBody } from '@kyhan/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { assignmentHistory, findUnsent } from '@kyhan/register';
import { invitationOfLink } from '../meetings/linked-invitation.js';
import { answerForm } from './answer-form.js';
import { handedIn, mayHaveFiles } from './handed-in.js';
import { linkedWork } from './linked-work.js';
import { orTyped } from './or-typed.js';
import { pageFrame } from '../shared/page-frame.js';
import { postedAct, type PostedAct } from '../shared/posted-act.js';
import {
  leavingOf,
  ownVersions,
  type PortalDependencies,
  problemOf,
  requireTaking,
  withUpload,
} from '@kyhan/api';
import { receiptPage } from './receipt-page.js';
import { sendFormSheet } from './send-form-sheet.js';
import { sendPage } from '../shared/send-page.js';
import { begun, showForm, typedSoFar, type LinkedRoute } from './show-form.js';
import { whoActs } from './who-acts.js';

type Linked = FastifyRequest<LinkedRoute>;
type ActRequest = FastifyRequest<LinkedRoute & { Body: PostedAct | undefined }>;

/** The page behind a signed link. Opening it only shows; sending the form acts. */
export function submissionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/s/:token', async (request: Linked, reply) => {
    // The head of every page behind a link leads here.
    if (invitationOfLink(dependencies, request.params.token) !== undefined)
      return await reply.redirect(`/s/${request.params.token}/meeting`, 303);
    const linked = await linkedWork(dependencies, request.params.token);
    const report = await findUnsent(dependencies.register, linked.assignment);
    const typed = report === undefined ? await begun(dependencies, linked) : typedSoFar(report.typed);
    return await showForm(dependencies, { request, reply, linked, typed, report, problems: [] });
  });

  app.get('/s/:token/sheet', async (request: Linked, reply) => {
    const work = await linkedWork(dependencies, request.params.token);
    const report = await findUnsent(dependencies.register, work.assignment);
    const typed = report === undefined ? await begun(dependencies, work) : typedSoFar(report.typed);
    const { language } = await pageFrame(dependencies, request);
    return await sendFormSheet(dependencies, reply, { work, typed, language });
  });

  app.post('/s/:token', { config: { readsForm: true } }, async (request: Linked, reply) => {
    const when = (error: unknown) => isUnavailable(error) && !mayHaveFiles(request);
    const linked = await orTyped(
      { dependencies, request, when },
      linkedWork(dependencies, request.params.token),
    );
    const { form, assignment, newest } = linked;
    if (mayHaveFiles(request)) await requireTaking(dependencies, assignment);
    const of = { assignmentId: assignment.assignmentId, timeZone: newest.timeZone };
    return await withUpload(dependencies, { request, of }, async (upload) => {
      const posted = await handedIn(dependencies, request, { form, upload });
      return await answerForm(dependencies, { request, reply, linked, ...posted });
    });
  });

  app.post('/s/:token/acts', async (request: ActRequest, reply) => await act(dependencies, request, reply));

  app.get('/s/:token/receipt/:submissionId', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request.params.token);
    const { assignmentId, unitId } = linked.assignment;
    const history = await assignmentHistory(dependencies.register, assignmentId);
    const submission = ownVersions(history, unitId).find(
      (one) => one.submissionId === request.params.submissionId,
    );
    if (submission === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: 'receipt' });
    const shown = { owed: linked, submission, leaving: leavingOf(history, submission) };
    const frame = await pageFrame(dependencies, request);
    return await sendPage(reply, receiptPage({ frame, ...shown, back: `/s/${request.params.token}` }));
  });
}

function isUnavailable(error: unknown): boolean {
  return isKyhanError(error) && error.kind === 'unavailable';
}

async function act(dependencies: PortalDependencies, request: ActRequest, reply: FastifyReply) {
  const linked = await linkedWork(dependencies, request.params.token);
  const wish = postedAct(request.body);
  const { assignmentId } = linked.assignment;
  try {
    const approves = linked.approves && isApproval(wish.act) ? ({ approves: true } as const) : {};
    const unit = { kind: 'unit', unitId: linked.byUnitId, ...approves } as const;
    const actor = await whoActs(dependencies, request, {
      unit,
      act: wish.act,
      assignment: linked.assignment,
    });
    await dependencies.client.act({ assignmentId, ...wish, actor });
    return await reply.redirect(`/s/${request.params.token}?told=${encodeURIComponent(wish.actId)}`, 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
    const report = await findUnsent(dependencies.register, linked.assignment);
    const typed = report === undefined ? await begun(dependencies, linked) : typedSoFar(report.typed);
    const { httpStatus: status } = CONSEQUENCES[error.kind];
    const problems = [problemOf(error)];
    return await showForm(dependencies, {
      request,
      reply,
      linked,
      typed,
      report,
      problems,
      status,
      refused: wish,
    });
  }
}

/** What the head does as a unit beside that is the unit's. */
function isApproval(act: UnitActBody['act']): boolean {
  return act === 'approve' || act === 'send-back';
}
