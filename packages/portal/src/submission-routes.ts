import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contactHash } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import type { FieldProblem } from '@kyhan/plan';
import { listAssignments, listSubmissions } from '@kyhan/register';
import { handedIn, type HandedIn } from './handed-in.js';
import { pageFrame } from './page-frame.js';
import type { PortalDependencies } from './portal-dependencies.js';
import { receiptPage } from './receipt-page.js';
import { owed, problemOf, receiveSubmission, SubmissionProblems, type Owed } from './receive-submission.js';
import { submissionPage, unitName } from './submission-page.js';

type Linked = FastifyRequest<{ Params: { token: string; submissionId?: string } }>;

/** The page behind a signed link. Opening it only shows; sending the form acts. */
export function submissionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/s/:token', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request);
    return await show(dependencies, { request, reply, linked, typed: {}, problems: [] });
  });

  app.post('/s/:token', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request);
    const sent = await handedIn(request, linked.form);
    if ('refused' in sent)
      return await show(dependencies, {
        request,
        reply,
        linked,
        typed: sent.typed,
        problems: [problemOf(sent.refused)],
        status: CONSEQUENCES[sent.refused.kind].httpStatus,
      });
    return await receive(dependencies, { request, reply, linked, sent });
  });

  app.get('/s/:token/receipt/:submissionId', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request);
    const submissions = await listSubmissions(dependencies.register, linked.assignment.assignmentId);
    const submission = submissions.find((one) => one.submissionId === request.params.submissionId);
    if (submission === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: 'receipt' });
    const frame = await pageFrame(dependencies, request);
    return await html(
      reply,
      receiptPage({ frame, owed: linked, submission, back: `/s/${request.params.token}` }),
    );
  });
}

/**
 * The work that a link is for; a link of a mailbox that the unit no longer has is not in force.
 * @throws KyhanError LINK_INVALID, LINK_EXPIRED
 */
async function linkedWork(dependencies: PortalDependencies, request: Linked): Promise<Owed> {
  const link = dependencies.links.read(request.params.token);
  const linked = await owed(dependencies, link.assignmentId);
  const unit = linked.plan.units.find(({ id }) => id === linked.assignment.unitId);
  const isKnown = unit?.contacts.some(({ email }) => contactHash(email) === link.contactHash) ?? false;
  if (!isKnown)
    throw new KyhanError('LINK_EXPIRED', { reason: 'the mailbox is no longer a contact of the unit' });
  return linked;
}

interface Receiving {
  readonly request: Linked;
  readonly reply: FastifyReply;
  readonly linked: Owed;
  readonly sent: HandedIn;
}

async function receive(dependencies: PortalDependencies, { request, reply, linked, sent }: Receiving) {
  const { assignmentId, unitId } = linked.assignment;
  try {
    const receipt = await receiveSubmission(dependencies, {
      ...sent,
      assignmentId,
      actor: `unit:${unitId}`,
      channel: 'page',
    });
    return await reply.redirect(
      `/s/${request.params.token}/receipt/${encodeURIComponent(receipt.submissionId)}`,
      303,
    );
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
    const problems = error instanceof SubmissionProblems ? error.problems : [problemOf(error)];
    return await show(dependencies, {
      request,
      reply,
      linked,
      typed: { ...sent.values, note: sent.note },
      problems,
      status: CONSEQUENCES[error.kind].httpStatus,
    });
  }
}

interface Showing {
  readonly request: Linked;
  readonly reply: FastifyReply;
  readonly linked: Owed;
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  /** HTTP status; 200 where it is not given. */
  readonly status?: number;
}

async function show(dependencies: PortalDependencies, showing: Showing) {
  const { request, reply, linked, typed, problems, status = 200 } = showing;
  const frame = await pageFrame(dependencies, request);
  const body = submissionPage({
    frame,
    owed: linked,
    now: dependencies.now(),
    submissionId: randomUUID(),
    action: `/s/${request.params.token}`,
    typed,
    problems,
    earlier: await listSubmissions(dependencies.register, linked.assignment.assignmentId),
    gathered: await gathered(dependencies, linked, frame.language),
  });
  return await html(reply.status(status), body);
}

/** The accepted submissions of the step that this one gathers. */
async function gathered({ register }: PortalDependencies, linked: Owed, language: 'vi' | 'en') {
  const { step, assignment } = linked;
  if (step.gathers === undefined) return [];
  const all = await listAssignments(register, { cycleId: assignment.cycleId });
  const accepted = all.filter(
    ({ stepId, acceptedAt }) => stepId === step.gathers && acceptedAt !== undefined,
  );
  const found = await Promise.all(
    accepted.map(async ({ assignmentId, unitId }) => {
      const submission = (await listSubmissions(register, assignmentId)).at(-1);
      return submission === undefined ? [] : [{ unit: unitName(linked, language, unitId), submission }];
    }),
  );
  return found.flat();
}

async function html(reply: FastifyReply, body: string) {
  return await reply.type('text/html; charset=utf-8').send(body);
}
