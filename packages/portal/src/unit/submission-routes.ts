import type { SubmissionProblem, UnitActBody } from '@kyhan/contracts';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { owed, SubmissionProblems, type Owed } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import {
  assignmentHistory,
  findAcceptedBefore,
  listAssignments,
  listSubmissions,
  listUnitActs,
  type Submission,
} from '@kyhan/register';
import { NOTHING_TYPED, type Typed } from './hand-in-form.js';
import { handedIn, type HandedIn } from './handed-in.js';
import { linkedWork, type LinkedWork } from './linked-work.js';
import { pageFrame } from '../shared/page-frame.js';
import { postedAct, type PostedAct } from '../shared/posted-act.js';
import {
  leavingOf,
  ownVersions,
  type PortalDependencies,
  sendSubmissionFile,
  problemOf,
  versionsOfUnit,
} from '@kyhan/api';
import { receiptPage } from './receipt-page.js';
import { sendPage } from '../shared/send-page.js';
import { unitName } from '../shared/unit-name.js';
import { submissionPage } from './submission-page.js';
import { isUntouched, typedAgain } from './typed-again.js';
import { whoActs } from './who-acts.js';

interface LinkedRoute {
  Params: { token: string; submissionId?: string; fileId?: string };
  Querystring: { told?: string };
}

type Linked = FastifyRequest<LinkedRoute>;
type ActRequest = FastifyRequest<LinkedRoute & { Body: PostedAct | undefined }>;

/** The page behind a signed link. Opening it only shows; sending the form acts. */
export function submissionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/s/:token', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request.params.token);
    const typed = await begun(dependencies, linked);
    return await show(dependencies, { request, reply, linked, typed, problems: [] });
  });

  app.post('/s/:token', { config: { readsForm: true } }, async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request.params.token);
    const sent = await handedIn(dependencies, request, linked.form);
    if (sent.moreRows)
      return await show(dependencies, { request, reply, linked, typed: typedIn(sent), problems: [] });
    return await receive(dependencies, { request, reply, linked, sent });
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

  app.get('/s/:token/files/:submissionId/:fileId', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request.params.token);
    const { submissionId = '', fileId = '' } = request.params;
    const gathered = await gatheredSubmissions(dependencies, linked);
    const own = await versionsOfUnit(dependencies, linked.assignment);
    const { assignmentId } = [...gathered, ...own].find((one) => one.submissionId === submissionId) ?? {};
    if (assignmentId === undefined)
      throw new KyhanError('SUBMISSION_FILE_NOT_FOUND', { submissionId, fileId });
    const { register } = dependencies;
    return await sendSubmissionFile(register, reply, { assignmentId, submissionId, fileId });
  });
}

/** What stands in the form when it is opened: nothing, or what the version before said. */
async function begun(dependencies: PortalDependencies, { assignment, form }: Owed): Promise<Typed> {
  const last = (await versionsOfUnit(dependencies, assignment)).at(-1);
  return last === undefined ? NOTHING_TYPED : { ...NOTHING_TYPED, values: typedAgain(form, last) };
}

interface Receiving {
  readonly request: Linked;
  readonly reply: FastifyReply;
  readonly linked: LinkedWork;
  readonly sent: HandedIn;
}

async function receive(dependencies: PortalDependencies, receiving: Receiving) {
  const { request, reply, linked, sent } = receiving;
  try {
    const { problems, moreRows: _, ...submission } = sent;
    if (problems.length > 0) throw new SubmissionProblems(problems);
    const { values: begunWith } = await begun(dependencies, linked);
    const isNilAlone = sent.nil && isUntouched(sent.values, begunWith);
    const { submissionId } = await dependencies.client.submit({
      ...submission,
      ...(isNilAlone ? { values: {} } : {}),
      assignmentId: linked.assignment.assignmentId,
      actor: await whoActs(dependencies, request, {
        unit: { kind: 'unit', unitId: linked.byUnitId },
        act: 'submit',
        assignment: linked.assignment,
      }),
      channel: 'page',
    });
    const receipt = `/s/${request.params.token}/receipt/${encodeURIComponent(submissionId)}`;
    return await reply.redirect(receipt, 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
    return await show(dependencies, {
      request,
      reply,
      linked: { ...linked, ...(await owed(dependencies, linked.assignment.assignmentId)) },
      typed: typedIn(sent),
      problems: error instanceof SubmissionProblems ? error.problems : [problemOf(error)],
      status: CONSEQUENCES[error.kind].httpStatus,
    });
  }
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
    const typed = await begun(dependencies, linked);
    const { httpStatus: status } = CONSEQUENCES[error.kind];
    const problems = [problemOf(error)];
    return await show(dependencies, { request, reply, linked, typed, problems, status, refused: wish });
  }
}

/** What the head does as a unit beside that is the unit's. */
function isApproval(act: UnitActBody['act']): boolean {
  return act === 'approve' || act === 'send-back';
}

function typedIn({ values, note, nil, files, moreRows }: HandedIn): Typed {
  return { values, note, nil, moreRows, files: files.map(({ name }) => name) };
}

interface Showing {
  readonly request: Linked;
  readonly reply: FastifyReply;
  readonly linked: LinkedWork;
  readonly typed: Typed;
  readonly problems: readonly SubmissionProblem[];
  /** HTTP status; 200 where it is not given. */
  readonly status?: number;
  /** An act that could not be taken. */
  readonly refused?: UnitActBody;
}

async function show(dependencies: PortalDependencies, showing: Showing) {
  const { request, reply, linked, typed, problems, status = 200, refused } = showing;
  const action = `/s/${request.params.token}`;
  // Where a form was sent there is nothing to be shown in the other language.
  const frame = { ...(await pageFrame(dependencies, request)), path: action };
  const gathered = await gatheredSubmissions(dependencies, linked);
  const returnReason = await reasonOfReturn(dependencies, linked);
  const body = submissionPage({
    frame,
    owed: linked,
    now: dependencies.now(),
    submissionId: randomUUID(),
    action,
    filesAt: (submissionId, fileId) => `${action}/files/${encodeURIComponent(submissionId)}/${fileId}`,
    typed,
    problems,
    lastPeriod: await findAcceptedBefore(dependencies.register, linked.assignment),
    approves: linked.approves,
    earlier: await versionsOfUnit(dependencies, linked.assignment),
    acting: {
      acts: await listUnitActs(dependencies.register, linked.assignment.assignmentId),
      actsAt: `${action}/acts`,
      actId: randomUUID(),
      told: request.query.told,
      refused,
    },
    ...(returnReason === undefined ? {} : { returnReason }),
    gathered: gathered.map(({ unitId, ...submission }) => ({
      unit: unitName(linked, frame.language, unitId),
      submission,
    })),
  });
  return await sendPage(reply.status(status), body);
}

async function reasonOfReturn({ register }: PortalDependencies, { assignment }: Owed) {
  if (assignment.returnedAt === undefined) return undefined;
  const { events } = await assignmentHistory(register, assignment.assignmentId);
  return events.findLast(({ fact }) => fact.type === 'returned')?.reason;
}

/** The accepted submissions of the step that this one gathers, each with its unit. */
async function gatheredSubmissions(
  { register }: PortalDependencies,
  { step, assignment }: Owed,
): Promise<(Submission & { readonly unitId: string })[]> {
  if (step.gathers === undefined) return [];
  const all = await listAssignments(register, { cycleId: assignment.cycleId });
  const accepted = all.filter(
    ({ stepId, acceptedAt }) => stepId === step.gathers && acceptedAt !== undefined,
  );
  const found = await Promise.all(
    accepted.map(async ({ assignmentId, submissionId, unitId }) => {
      const submissions = await listSubmissions(register, assignmentId);
      return submissions
        .filter((one) => one.submissionId === submissionId)
        .map((submission) => ({ ...submission, unitId }));
    }),
  );
  return found.flat();
}
