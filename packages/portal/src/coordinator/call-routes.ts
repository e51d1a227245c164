import { askedCalls, noteCall, pageAnswer, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { checked } from '@kyhan/client';
import { reviewsQuery } from '@kyhan/contracts';
import { CONSEQUENCES, KyhanError } from '@kyhan/errors';
import { planNames } from '@kyhan/plan';
import { readUnitKey } from '@kyhan/plan/ids';
import { listPlans, pageOfAssignments, type Paging } from '@kyhan/register';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { pageFrame } from '../shared/page-frame.js';
import { pathWith } from '../shared/path-with.js';
import { refusalSentence } from '../shared/refusal-sentence.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { wholeList } from '../shared/whole-list.js';
import { callsSheet } from './calls-sheet.js';
import { callsPage, type CallsPageProps } from './calls-page.js';
import { postedCall, type PostedCall } from './posted-call.js';
import { unitsToCall } from './units-to-call.js';

type Post = FastifyRequest<{ Body: Record<string, unknown> | undefined }>;

const SHOWN_AT_ONCE = 100;

/** Whom to call, and the note of a call: for who coordinates, and who stands in for that one. */
export function callRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/calls', (request, reply) => show(dependencies, { request, reply }));
  app.post('/calls', (request: Post, reply) => note(dependencies, request, reply));
}

/** @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED: telephones are for whoever has to call */
async function callerOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await viewerOf(dependencies, request);
  if (viewer.rights.reach('rule').length === 0) throw new KyhanError('NOT_ALLOWED');
  return viewer;
}

interface Shown extends Partial<Pick<CallsPageProps, 'posted' | 'problems'>> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function show(dependencies: PortalDependencies, shown: Shown): Promise<FastifyReply> {
  const { request, reply, posted = postedCall(), problems = [] } = shown;
  const viewer = await callerOf(dependencies, request);
  const { called, ...query } = askedText(request.query, ['called', 'plan', 'obligation', 'after']);
  const { plan, obligation, after } = checked(reviewsQuery, query);
  const now = dependencies.now();
  const filter = askedCalls({ within: viewer.rights.reach('rule'), plan, obligation, now });
  const read = (paging: Paging) => pageOfAssignments(dependencies.register, filter, paging);
  const frame = {
    ...(await pageFrame(dependencies, request)),
    path: pathWith('/calls', { plan, obligation }),
  };
  const form = askedForm(request.query);
  if (form !== undefined) {
    const units = await unitsToCall(dependencies, (await wholeList(read)).items);
    return await sendTable(reply, { form, ...callsSheet(units, { now, language: frame.language }) });
  }
  const { items, rest } = pageAnswer(
    await read({ limit: SHOWN_AT_ONCE, ...(after === undefined ? {} : { after }) }),
  );
  const body = callsPage({
    frame,
    units: await unitsToCall(dependencies, items),
    shown: items.length,
    total: pageWords.pagedList.length({ total: rest.total, isMore: rest.andMore ?? false }),
    next: rest.next === undefined ? undefined : pathWith('/calls', { plan, obligation, after: rest.next }),
    said: await keptSentence(dependencies, called, frame.language),
    posted,
    problems,
    now,
  });
  return await sendPage(reply, body);
}

async function keptSentence(
  { register }: PortalDependencies,
  called: string | undefined,
  language: Language,
) {
  const { planSlug, unitId } = readUnitKey(called ?? '') ?? {};
  if (planSlug === undefined || unitId === undefined) return undefined;
  const plans = (await listPlans(register)).map(({ plan }) => plan).filter(({ slug }) => slug === planSlug);
  return pageWords.calls.kept({ unit: planNames(...plans).unitName(unitId) })[language];
}

async function note(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const viewer = await callerOf(dependencies, request);
  const posted = postedCall(request.body);
  const { language } = await pageFrame(dependencies, request);
  const words = saidIn(pageWords.calls, language);
  const missing = [
    ...(posted.assignmentIds.length === 0 ? [{ text: words.nothingChosen }] : []),
    ...(posted.result === undefined ? [{ text: words.noResult }] : []),
    ...(posted.result === 'promised' && posted.promisedOn === '' ? [{ text: words.noDay }] : []),
  ];
  if (missing.length > 0) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    return await show(dependencies, { request, reply, posted, problems: missing });
  }
  const problems = await kept(dependencies, viewer, { posted, language });
  if (problems.length === 0) return await reply.redirect(pathWith('/calls', { called: posted.unit }), 303);
  reply.status(CONSEQUENCES.conflict.httpStatus);
  // What is kept stays kept: only the rest is shown again, to be noted anew.
  const rest = { ...posted, actId: '', assignmentIds: problems.map(({ assignmentId }) => assignmentId) };
  return await show(dependencies, { request, reply, posted: rest, problems });
}

/** Says of each assignment for which the call could not be noted why. */
async function kept(
  dependencies: PortalDependencies,
  viewer: Viewer,
  { posted, language }: { readonly posted: PostedCall; readonly language: Language },
): Promise<{ readonly text: string; readonly assignmentId: string }[]> {
  const { actId, assignmentIds, result, text, promisedOn } = posted;
  if (result === undefined) return [];
  const call = { actId, assignmentIds: [...assignmentIds], result, text };
  const outcomes = await noteCall(dependencies, viewer, {
    ...call,
    ...(promisedOn === '' ? {} : { promisedOn }),
  });
  return outcomes.flatMap((one) => {
    if (one.outcome !== 'refused') return [];
    const { assignmentId } = one;
    const why = refusalSentence(one, [], language);
    return [{ assignmentId, text: pageWords.calls.notKept({ work: assignmentId, why })[language] }];
  });
}
