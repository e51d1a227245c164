import {
  purgeMinutes,
  requireOf,
  viewerOf,
  whoActed,
  type PortalDependencies,
  type Viewer,
} from '@kyhan/api';
import { checked } from '@kyhan/client';
import { ROUTES } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf } from '@kyhan/plan/ids';
import {
  alsoTaken,
  deploymentZone,
  findPurge,
  getPlan,
  listPlans,
  pageOfPurges,
  type Paging,
  type Purge,
} from '@kyhan/register';
import { pageWords, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedPage } from '../shared/asked-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { postedDeed, type Post, type ShownDeed } from '../shared/posted-deed.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { wholeList } from '../shared/whole-list.js';
import { purgeFormRoutes } from './purge-form-routes.js';
import { purgeMinutesPage } from './purge-minutes-page.js';
import { purgePage } from './purge-page.js';
import { purgedSubjects } from './purged-subject.js';
import { purgesPage, purgesTable } from './purges-page.js';

const allowed = (viewer: Viewer) => requireOf(viewer, 'appoint');

/** What was typed by mistake and goes by an act of two administrators: listed, asked for, agreed to, told in minutes. */
export function purgeRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/purges', (request, reply) => list(dependencies, request, reply));
  purgeFormRoutes(app, dependencies);
  app.get('/purges/:number', (request, reply) =>
    showOne(dependencies, { request, reply, number: numberIn(request) }),
  );
  app.post('/purges/:number/approved', (request: Post, reply) => approve(dependencies, request, reply));
  app.post('/purges/:number/declined', (request: Post, reply) => decline(dependencies, request, reply));
  app.get('/purge-minutes', (request, reply) => minutes(dependencies, request, reply));
}

async function list(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const { register } = dependencies;
  allowed(await viewerOf(dependencies, request));
  const frame = await pageFrame(dependencies, request);
  const read = (paging: Paging) => pageOfPurges(register, paging);
  const form = askedForm(request.query);
  const found = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const props = { frame, found, ...(await wordsOf(dependencies, found.items)) };
  if (form !== undefined) return await sendTable(reply, { form, ...purgesTable(props) });
  return await sendPage(reply, purgesPage(props));
}

/** Who acted and in what it was typed, of these purges. */
async function wordsOf({ register }: PortalDependencies, purges: readonly Purge[]) {
  const actors = purges.flatMap(({ askedBy, done, declined }) => [
    askedBy,
    ...[done, declined].flatMap((ended) => ended?.by ?? []),
  ]);
  const subjects = purges.map(({ subject }) => subject);
  return {
    zone: await deploymentZone(register.db),
    who: await whoActed(register, actors),
    subjectOf: await purgedSubjects(register, subjects),
  };
}

function numberIn({ params }: FastifyRequest): number {
  return Number((params as { readonly number?: string }).number);
}

const OUTCOMES: Readonly<Record<string, (purge: number) => InBoth>> = {
  asked: (purge) => pageWords.purges.keptAsked({ purge }),
  kept: () => pageWords.purges.kept,
  declined: () => pageWords.purges.keptDeclined,
};

async function showOne(
  dependencies: PortalDependencies,
  { request, reply, said, posted, number }: ShownDeed & { readonly number: number },
) {
  const viewer = await viewerOf(dependencies, request);
  allowed(viewer);
  const { register } = dependencies;
  const purge = Number.isSafeInteger(number) ? await findPurge(register, number) : undefined;
  if (purge === undefined) throw new KyhanError('PURGE_NOT_FOUND', { purge: number });
  const frame = { ...(await pageFrame(dependencies, request)), path: `/purges/${number}` };
  const { outcome = '' } = request.query as { readonly outcome?: string };
  const became = said ?? OUTCOMES[outcome]?.(number);
  const plans = (await listPlans(register)).map(({ plan: { slug, plan } }) => ({ slug, number: plan }));
  const isOwn = purge.askedBy === actorIdOf(viewer.actor);
  const isOpen = purge.done === undefined && purge.declined === undefined;
  const also = isOpen ? await alsoTaken(register, purge.subject) : [];
  const props = { frame, purge, plans, isOwn, also, said: became?.[frame.language], posted };
  return await sendPage(reply, purgePage({ ...props, ...(await wordsOf(dependencies, [purge])) }));
}

async function approve(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const number = numberIn(request);
  return await postedDeed(dependencies, {
    request,
    reply,
    allowed,
    act: async ({ actor }) => {
      await dependencies.client.approvePurge({ purge: number, actor });
    },
    show: (shown) => showOne(dependencies, { ...shown, number }),
    doneAt: `/purges/${number}?outcome=kept`,
    notDone: pageWords.purges.notDone,
  });
}

async function decline(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const number = numberIn(request);
  return await postedDeed(dependencies, {
    request,
    reply,
    allowed,
    act: async ({ actor }, { reason = '' }) => {
      await dependencies.client.declinePurge({ purge: number, reason, actor });
    },
    show: (shown) => showOne(dependencies, { ...shown, number }),
    doneAt: `/purges/${number}?outcome=declined`,
    notDone: pageWords.purges.notDeclined,
  });
}

async function minutes(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  allowed(await viewerOf(dependencies, request));
  const { as: _as, lang: _lang, ...asked } = request.query as Readonly<Record<string, string>>;
  const { plan: slug, purge } = checked(ROUTES.draftPurgeMinutes.query, asked);
  const { plan } = await getPlan(dependencies.register, slug);
  const made = await purgeMinutes(dependencies, { plan, purge });
  const frame = await pageFrame(dependencies, request);
  const form = askedPaperForm(request.query);
  const name = `bien-ban-tay-du-lieu-${purge}`;
  if (form !== undefined) return await sendPaper(reply, { form, paper: made.paper[frame.language], name });
  return await sendPage(reply, purgeMinutesPage({ frame, minutes: made }));
}
