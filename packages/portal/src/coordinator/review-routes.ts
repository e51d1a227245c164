import { randomUUID } from 'node:crypto';
import { given, pageAnswer, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { checked } from '@kyhan/client';
import { reviewsQuery } from '@kyhan/contracts';
import { CONSEQUENCES, ERRORS, isKyhanError, KyhanError } from '@kyhan/errors';
import { assignmentStatus, type RulingOutcome } from '@kyhan/engine';
import { listAssignments, pageOfAssignments, type Paging } from '@kyhan/register';
import { type Language, pageWords, type Said, saidIn } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { pageFrame } from '../shared/page-frame.js';
import { pathWith } from '../shared/path-with.js';
import { refusalSentence } from '../shared/refusal-sentence.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { wholeList } from '../shared/whole-list.js';
import { reviewSheet } from './review-sheet.js';
import { postedReview, type PostedReview, type ReviewRuling } from './posted-review.js';
import { wholeReason } from './usual-reasons.js';
import { reviewCheckPage, type OvertakenChoice, type StandingChoice } from './review-check-page.js';
import { reviewOutcomePage } from './review-outcome-page.js';
import { reviewPage, type ReviewPageProps } from './review-page.js';
import { reviewedWork, versionRead, type ReviewedWork } from './reviewed-work.js';

type Ask = FastifyRequest<{ Querystring: Record<string, unknown> }>;
type Post = FastifyRequest<{ Body: Record<string, unknown> | undefined }>;

/** As many as are read in one go; the rest are on the next page. */
const SHOWN_AT_ONCE = 50;

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What waits for review, ruled on many at once: chosen, looked at once more, recorded. */
export function reviewRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/reviews', (request: Ask, reply) => list(dependencies, { request, reply }));
  app.post('/reviews', (request: Post, reply) => check(dependencies, { request, reply }));
  app.post('/reviews/ruled', (request: Post, reply) => record(dependencies, { request, reply }));
}

/** @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED */
async function reviewerOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await viewerOf(dependencies, request);
  if (viewer.rights.reach('review').length === 0) throw new KyhanError('NOT_ALLOWED');
  return viewer;
}

/** What an address asks for that wants every report of its page marked. */
const ALL = 'all';

type Shown = Asked & Partial<Pick<ReviewPageProps, 'posted' | 'problems'>>;

async function list(dependencies: PortalDependencies, shown: Shown): Promise<FastifyReply> {
  const { request, reply, problems = [] } = shown;
  const viewer = await reviewerOf(dependencies, request);
  const { chosen, ...asked } = askedText(request.query, ['plan', 'obligation', 'after', 'chosen']);
  const { plan, obligation, after } = checked(reviewsQuery, asked);
  const now = dependencies.now();
  const filter = given({
    within: viewer.rights.reach('review'),
    planSlug: plan,
    obligationId: obligation,
    status: { is: 'submitted' as const, now },
  });
  const read = (paging: Paging) => pageOfAssignments(dependencies.register, filter, paging);
  const frame = {
    ...(await pageFrame(dependencies, request)),
    path: pathWith('/reviews', { plan, obligation }),
  };
  const form = askedForm(request.query);
  if (form !== undefined) {
    const whole = await reviewedWork(dependencies, (await wholeList(read)).items);
    return await sendTable(reply, { form, ...reviewSheet(whole, { now, language: frame.language }) });
  }
  const { items, rest } = pageAnswer(await read({ limit: SHOWN_AT_ONCE, ...given({ after }) }));
  const next =
    rest.next === undefined ? undefined : pathWith('/reviews', { plan, obligation, after: rest.next });
  const works = await reviewedWork(dependencies, items);
  const total = pageWords.pagedList.length({ total: rest.total, isMore: rest.andMore ?? false });
  const allChosen = pathWith('/reviews', { ...asked, chosen: ALL });
  const begun = { ...postedReview(), chosen: chosen === ALL ? works.map(versionRead) : [] };
  const { posted = begun } = shown;
  return await sendPage(reply, reviewPage({ frame, works, total, next, allChosen, posted, problems, now }));
}

/** @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED */
async function posting(dependencies: PortalDependencies, request: FastifyRequest) {
  const viewer = await reviewerOf(dependencies, request);
  const { body } = request as Post;
  return { viewer, posted: postedReview(body) };
}

async function check(dependencies: PortalDependencies, { request, reply }: Asked): Promise<FastifyReply> {
  const { viewer, posted } = await posting(dependencies, request);
  const { language } = await pageFrame(dependencies, request);
  const words = saidIn(pageWords.review, language);
  const { ruling } = posted;
  if (ruling === undefined || posted.chosen.length === 0) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    const problems = [
      ...(posted.chosen.length === 0 ? [{ text: words.nothingChosen, field: 'chosen-0' }] : []),
      ...(ruling === undefined ? [{ text: words.noRuling, field: 'review-accept' }] : []),
    ];
    return await list(dependencies, { request, reply, posted, problems });
  }
  const asked = { ...posted, ruling, rulingId: randomUUID() };
  return await lookAgain(dependencies, {
    request,
    reply,
    viewer,
    posted: asked,
    reason: wholeReason(posted, language),
  });
}

interface Look extends Asked {
  readonly viewer: Viewer;
  readonly posted: PostedReview & { readonly ruling: ReviewRuling };
  readonly reason: string;
  readonly problem?: string;
  readonly asksDayOff?: boolean;
}

async function lookAgain(dependencies: PortalDependencies, look: Look): Promise<FastifyReply> {
  const { request, reply, viewer, posted, reason, problem, asksDayOff = false } = look;
  const frame = { ...(await pageFrame(dependencies, request)), path: '/reviews' };
  const { standing, overtaken } = await sorted(dependencies, viewer, { posted, language: frame.language });
  const problems = problem === undefined ? [] : [{ text: problem, field: 'review-reason' }];
  return await sendPage(
    reply,
    reviewCheckPage({ frame, posted, reason, standing, overtaken, problems, asksDayOff }),
  );
}

/** What can be ruled on as it was read, and what cannot any more, with why. */
async function sorted(
  dependencies: PortalDependencies,
  viewer: Viewer,
  { posted, language }: { readonly posted: PostedReview; readonly language: Language },
) {
  const works = await worksOf(dependencies, viewer, posted);
  const words = saidIn(pageWords.review, language);
  const standing: StandingChoice[] = [];
  const overtaken: OvertakenChoice[] = [];
  for (const { assignmentId, version } of posted.chosen) {
    const work = works.get(assignmentId);
    if (work === undefined) overtaken.push({ name: assignmentId, why: words.gone });
    else {
      const why = whyNot(work, { version, now: dependencies.now(), words });
      const name = `${work.unit(language)}, ${work.work(language)}`;
      if (why === undefined) standing.push({ work, version });
      else overtaken.push({ name, href: `/assignments/${assignmentId}`, why });
    }
  }
  return { standing, overtaken };
}

function whyNot(
  { assignment, submission }: ReviewedWork,
  asked: { readonly version: number; readonly now: number; readonly words: Words },
): string | undefined {
  const { version, now, words } = asked;
  const newest = submission?.version ?? assignment.version;
  if (assignmentStatus(assignment, now) !== 'submitted') return words.notWaiting;
  return newest === version ? undefined : words.newer({ version: newest });
}

type Words = Said<typeof pageWords.review>;

async function worksOf(dependencies: PortalDependencies, viewer: Viewer, { chosen }: PostedReview) {
  const assignments = await listAssignments(dependencies.register, {
    within: viewer.rights.reach('review'),
    assignmentIds: chosen.map(({ assignmentId }) => assignmentId),
  });
  const works = await reviewedWork(dependencies, assignments);
  return new Map(works.map((work) => [work.assignment.assignmentId, work]));
}

async function record(dependencies: PortalDependencies, { request, reply }: Asked): Promise<FastifyReply> {
  const { viewer, posted } = await posting(dependencies, request);
  const { ruling, rulingId, reason } = posted;
  if (ruling === undefined || rulingId === '' || posted.chosen.length === 0)
    return await check(dependencies, { request, reply });
  const asked = { request, reply, viewer, posted: { ...posted, ruling }, reason };
  const { language } = await pageFrame(dependencies, request);
  if (ruling === 'return' && reason === '') {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    return await lookAgain(dependencies, { ...asked, problem: pageWords.review.noReason[language] });
  }
  try {
    return await carriedOut(dependencies, asked);
  } catch (error) {
    // Nobody knows how far it came: what was written stays, and the same ids make sending it again safe.
    if (!isKyhanError(error) || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await lookAgain(dependencies, { ...asked, problem: refusalSentence(error, [], language) });
  }
}

async function carriedOut(dependencies: PortalDependencies, look: Look): Promise<FastifyReply> {
  const { viewer, posted } = look;
  const { ruling, rulingId, reason, newDueOn, onDayOff, chosen } = posted;
  const wishes = chosen.map(({ assignmentId, version }) => ({
    rulingId,
    assignmentId,
    ruling,
    version,
    ...(reason === '' ? {} : { reason }),
    ...(ruling === 'accept' || newDueOn === '' ? {} : { newDueOn }),
    ...(onDayOff ? { onDayOff } : {}),
  }));
  const outcomes = await dependencies.client.rule(wishes, viewer.actor);
  const daysOff = outcomes.filter(isDayOff);
  if (daysOff.length > 0 && !onDayOff) return await askDayOff(dependencies, look, daysOff);
  return await tell(dependencies, look, outcomes);
}

function isDayOff(outcome: RulingOutcome): boolean {
  return outcome.outcome === 'refused' && outcome.code === 'NEW_DAY_OFF';
}

/** A new day that is no working day is asked once more, with the same ids. */
async function askDayOff(
  dependencies: PortalDependencies,
  look: Look,
  [first]: readonly RulingOutcome[],
): Promise<FastifyReply> {
  const { language } = await pageFrame(dependencies, look.request);
  look.reply.status(CONSEQUENCES[ERRORS.NEW_DAY_OFF.kind].httpStatus);
  const problem = first?.outcome === 'refused' ? refusalSentence(first, [], language) : '';
  return await lookAgain(dependencies, { ...look, problem, asksDayOff: true });
}

async function tell(
  dependencies: PortalDependencies,
  { request, reply, viewer, posted }: Look,
  outcomes: readonly RulingOutcome[],
): Promise<FastifyReply> {
  const frame = { ...(await pageFrame(dependencies, request)), path: '/reviews' };
  const { language } = frame;
  const works = await worksOf(dependencies, viewer, posted);
  const told = outcomes.map((outcome) => {
    const { assignmentId } = outcome;
    const work = works.get(assignmentId);
    const about = {
      unit: work?.unit(language) ?? '',
      work: work?.work(language) ?? assignmentId,
      href: `/assignments/${assignmentId}`,
    };
    return outcome.outcome === 'refused'
      ? {
          ...about,
          outcome: outcome.outcome,
          why: refusalSentence(outcome, work === undefined ? [] : [work.plan], language),
        }
      : { ...about, outcome: outcome.outcome };
  });
  return await sendPage(reply, reviewOutcomePage(frame, told));
}
