import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  leftVersions,
  problemOf,
  staffOf,
  visibleAssignment,
  type PortalDependencies,
  type Viewer,
} from '@kyhan/api';
import { owed, SubmissionProblems, type Owed } from '@kyhan/client';
import type { EntryBody, SubmissionProblem } from '@kyhan/contracts';
import { BEHALF_MEANS } from '@kyhan/engine';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { assignmentHistory, findAcceptedBefore } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { NOTHING_TYPED, type Typed } from '../unit/hand-in-form.js';
import { handedIn, type HandedIn } from '../unit/handed-in.js';
import { isUntouched, typedAgain } from '../unit/typed-again.js';
import { ENTRY_INPUTS, type TypedEntry } from './entry-fields.js';
import { entryPage } from './entry-page.js';

type Asked = FastifyRequest<{ Params: { '*': string } }>;

/** What the address of the assignment says of something that has just been entered. */
export const ENTERED = 'entered';

/** The page on which who coordinates enters for a unit what came beside the unit's own page. */
export function entryRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/entries/*', async (request: Asked, reply) => {
    const { work } = await enterable(dependencies, request);
    const typed = await begun(dependencies, work);
    return await show(dependencies, { request, reply, work, typed, entry: {}, problems: [] });
  });
  app.post('/entries/*', { config: { readsForm: true } }, async (request: Asked, reply) => {
    const { viewer, work } = await enterable(dependencies, request);
    const { sent, texts } = await handedIn(dependencies, request, work.form);
    const entry = Object.fromEntries(ENTRY_INPUTS.map((name) => [name, texts.get(name)?.trim() ?? '']));
    const showing = { request, reply, work, typed: typedIn(sent), entry };
    if (sent.moreRows) return await show(dependencies, { ...showing, problems: [] });
    return await enter(dependencies, { ...showing, viewer, sent });
  });
}

/** @throws KyhanError ASSIGNMENT_NOT_FOUND, NOT_ALLOWED */
async function enterable(
  dependencies: PortalDependencies,
  request: Asked,
): Promise<{ readonly viewer: Viewer; readonly work: Owed }> {
  const viewer = await staffOf(dependencies, request);
  const assignment = await visibleAssignment(dependencies, viewer, request.params['*']);
  if (!viewer.rights.may('enter', assignment)) throw new KyhanError('NOT_ALLOWED');
  return { viewer, work: await owed(dependencies, assignment.assignmentId) };
}

/** Nothing, or what the last version said that has left its unit: what is wrong there is mended and not typed again. */
async function begun({ register }: PortalDependencies, { assignment, form }: Owed): Promise<Typed> {
  const last = leftVersions(await assignmentHistory(register, assignment.assignmentId)).at(-1);
  return last === undefined ? NOTHING_TYPED : { ...NOTHING_TYPED, values: typedAgain(form, last) };
}

function typedIn({ values, note, nil, document, files, moreRows }: HandedIn): Typed {
  return { values, note, nil, document, moreRows, files: files.map(({ name }) => name) };
}

interface Showing {
  readonly request: Asked;
  readonly reply: FastifyReply;
  readonly work: Owed;
  readonly typed: Typed;
  readonly entry: TypedEntry;
  readonly problems: readonly SubmissionProblem[];
  /** HTTP status; 200 where it is not given. */
  readonly status?: number;
}

async function show(
  dependencies: PortalDependencies,
  { request, reply, work, typed, entry, problems, status = 200 }: Showing,
) {
  const action = `/entries/${work.assignment.assignmentId}`;
  const frame = { ...(await pageFrame(dependencies, request)), path: action };
  const submissionId = randomUUID();
  const lastPeriod = await findAcceptedBefore(dependencies.register, work.assignment);
  const form = { owed: work, submissionId, action, typed, problems, lastPeriod };
  const body = entryPage({ frame, entry, ...form });
  return await sendPage(reply.status(status), body);
}

interface Entering extends Omit<Showing, 'problems' | 'status'> {
  readonly viewer: Viewer;
  readonly sent: HandedIn;
}

async function enter(dependencies: PortalDependencies, { viewer, sent, ...showing }: Entering) {
  const { reply, work, entry } = showing;
  const { assignmentId } = work.assignment;
  try {
    const {
      problems,
      moreRows: _more,
      act: _act,
      document: _paper,
      isOurs: _ours,
      sheet: _sheet,
      ...submission
    } = sent;
    const all = [...missing(entry), ...problems];
    if (all.length > 0) throw new SubmissionProblems(all);
    const isNilAlone = sent.nil && isUntouched(sent.values, (await begun(dependencies, work)).values);
    await dependencies.client.submit({
      ...submission,
      ...(isNilAlone ? { values: {} } : {}),
      assignmentId,
      actor: viewer.actor,
      channel: 'page',
      onBehalf: filledIn(entry) as EntryBody,
    });
    return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${ENTERED}`), 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
    const problems = error instanceof SubmissionProblems ? error.problems : [problemOf(error)];
    const { httpStatus: status } = CONSEQUENCES[error.kind];
    return await show(dependencies, { ...showing, problems, status });
  }
}

/** What has to be said, by the label that the page shows. */
function missing({ means, receivedOn = '', reason = '' }: TypedEntry): SubmissionProblem[] {
  const { entry } = pageWords;
  const isKnown = BEHALF_MEANS.some((known) => known === means);
  const labels = [
    ...(isKnown ? [] : [entry.means]),
    ...(receivedOn === '' ? [entry.receivedOn] : []),
    ...(reason === '' ? [entry.reason] : []),
  ];
  return labels.map((label) => ({ at: 'whole', message: entry.missing({ label }) }));
}

/** A line that was left empty says nothing. */
function filledIn(entry: TypedEntry): TypedEntry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ''));
}
