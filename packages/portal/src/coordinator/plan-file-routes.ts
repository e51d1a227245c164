import { isPlainDate, localDate, type PlainDate } from '@kyhan/calendar';
import { problemOf, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { planHash, type Plan, type PlanFinding } from '@kyhan/plan';
import { listPlans } from '@kyhan/register';
import { pageWords, saidIn, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { isOfOurPage } from '../shared/page-token.js';
import { sendPage } from '../shared/send-page.js';
import { planFilePage, type LookedAt } from './plan-file-page.js';
import { checkedFiles, NO_PLAN_FILES, planFileOf, postedPlan, type PostedPlan } from './posted-plan.js';

/** A plan file from its upload to its application: by the same functions as `kyhan check`, `diff` and `apply`. */
export function planFileRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/plans/file', async (request, reply) => {
    await applierOf(dependencies, request);
    return await show(dependencies, { request, reply, posted: NO_PLAN_FILES });
  });
  app.post('/plans/file', { config: { readsForm: true } }, async (request, reply) => {
    // Who may not is refused before a byte of a file is read.
    const viewer = await applierOf(dependencies, request);
    const posted = await postedPlan(request);
    if (!isOfOurPage(dependencies, request, posted.pageToken)) throw new KyhanError('PAGE_TOKEN_MISSING');
    return await lookAt(dependencies, { request, reply, viewer, posted });
  });
}

/** @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED */
async function applierOf(dependencies: PortalDependencies, request: FastifyRequest): Promise<Viewer> {
  const viewer = await viewerOf(dependencies, request);
  if (viewer.rights.reach('apply').length === 0) throw new KyhanError('NOT_ALLOWED');
  return viewer;
}

interface Shown {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly posted: PostedPlan;
  readonly findings?: readonly PlanFinding[];
  readonly missing?: readonly string[];
  /** It was applied just now. */
  readonly isApplied?: boolean;
  readonly lookedAt?: LookedAt;
  readonly said?: string;
  readonly problems?: readonly string[];
}

async function show(dependencies: PortalDependencies, shown: Shown): Promise<FastifyReply> {
  const { request, reply, posted, findings = [], missing = [], problems = [], ...told } = shown;
  const frame = { ...(await pageFrame(dependencies, request)), path: '/plans/file' };
  const { rights } = await viewerOf(dependencies, request);
  const inForce = (await listPlans(dependencies.register))
    .filter(({ plan: { slug: planSlug } }) => rights.may('apply', { planSlug }))
    .map(({ plan: { slug }, version }) => ({ slug, version }));
  const page = { frame, posted, findings, missing, problems, inForce, ...told };
  return await sendPage(reply, planFilePage(page));
}

interface Looking extends Pick<Shown, 'request' | 'reply' | 'posted'> {
  readonly viewer: Viewer;
}

async function lookAt(dependencies: PortalDependencies, looking: Looking): Promise<FastifyReply> {
  const { request, reply, posted } = looking;
  const { language } = await pageFrame(dependencies, request);
  const main = planFileOf(posted.files);
  if (main === undefined) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    const problems = posted.refused.length > 0 ? [] : [pageWords.planFile.nothing[language]];
    return await show(dependencies, { request, reply, posted, problems });
  }
  const { plan, findings, missing } = await checkedFiles(main, posted.files);
  if (plan === undefined || posted.refused.length > 0) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    return await show(dependencies, { request, reply, posted, findings, missing });
  }
  try {
    return await compared(dependencies, looking, { plan, findings });
  } catch (error) {
    // The files stay on the page, whatever refuses them.
    if (!isKyhanError(error)) throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    const why = problemOf(error).message;
    const problems = [pageWords.planFile.notDone({ why })[language]];
    return await show(dependencies, { request, reply, posted, findings, problems });
  }
}

interface Checked {
  readonly plan: Plan;
  readonly findings: readonly PlanFinding[];
}

async function compared(
  dependencies: PortalDependencies,
  { request, reply, viewer, posted }: Looking,
  { plan, findings }: Checked,
): Promise<FastifyReply> {
  const { client } = dependencies;
  const { language } = await pageFrame(dependencies, request);
  const words = saidIn(pageWords.planFile, language);
  const { moveOpen, isApplying, silentTo } = posted;
  const changes = await client.planChanges({ plan, moveOpen, actor: viewer.actor });
  const seen = [planHash(plan), moveOpen ? 'moves' : 'stays', changes.appliedVersion ?? 'none'].join(' ');
  const lookedAt = { plan, changes, seen };
  if (!isApplying) {
    const said = findings.some(({ severity }) => severity === 'error') ? undefined : words.clean;
    return await show(dependencies, {
      request,
      reply,
      posted,
      findings,
      lookedAt,
      ...(said === undefined ? {} : { said }),
    });
  }
  if (seen !== posted.seen) {
    reply.status(CONSEQUENCES.conflict.httpStatus);
    const problems = [words.changedSince];
    return await show(dependencies, { request, reply, posted, findings, lookedAt, problems });
  }
  const wrongDay = silenceProblem(silentTo, localDate(dependencies.now(), plan.timeZone));
  if (wrongDay !== undefined) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    const problems = [wrongDay[language]];
    return await show(dependencies, { request, reply, posted, findings, lookedAt, problems });
  }
  const { appliedVersion: onVersion } = changes;
  const { version, changed, schedules, openedNow } = await client.applyPlan({
    plan,
    actor: viewer.actor,
    moveOpen,
    onVersion,
    ...(silentTo === '' ? {} : { silentTo }),
  });
  const kept = schedules.created.length + schedules.updated.length + schedules.unchanged.length;
  const done = changed
    ? cliWords.apply.applied({ version, schedules: kept, opened: openedNow.length })
    : cliWords.apply.appliedBefore({ version });
  const said = done[language];
  return await show(dependencies, { request, reply, posted: NO_PLAN_FILES, said, isApplied: true });
}

/** What is wrong with the day until which it is to be silent; it stays in its field. */
function silenceProblem(day: string, today: PlainDate): InBoth | undefined {
  if (day === '') return undefined;
  if (!isPlainDate(day)) return pageWords.planFile.noDay({ day });
  return day < today ? pageWords.planFile.dayOver({ day }) : undefined;
}
