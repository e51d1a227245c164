import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeState } from '@kyhan/engine';
import { ASKED_CYCLE_STATES, type AskedCycleState } from '@kyhan/contracts';
import { planNames, type Plan, type PlanNames } from '@kyhan/plan';
import { pageOfCycles, pageOfNotices, listPlans, type Cycle, type Paging } from '@kyhan/register';
import {
  addressedAs,
  type InBoth,
  type Language,
  NOTICE_KIND_NAMES,
  NOTICE_STATE_NAMES,
  noticeResponse,
  pageWords,
  periodName,
  periodWords,
  saidIn,
  shortDue,
  shortInstant,
} from '@kyhan/words';
import { cycleState } from '../coordinator/cycle-state.js';
import { askedPage } from '../shared/asked-page.js';
import { listPage } from '../shared/list-page.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { Views } from '../shared/views.js';
import { pageFrame } from '../shared/page-frame.js';
import { planZone, type PortalDependencies, readable, staffOf } from '@kyhan/api';
import { readCycleId } from '@kyhan/plan/ids';
import { planCell } from '../shared/plan-text.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { TableLinks } from '../shared/table-links.js';
import { OfOneUnit } from './of-one-unit.js';
import { wholeList } from '../shared/whole-list.js';

/** Lists for coordinators and administrators. */
export function listRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/cycles', async (request, reply) => await cycles(dependencies, request, reply));
  app.get('/notices', async (request, reply) => await notices(dependencies, request, reply));
}

async function cycles(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const viewer = await staffOf(dependencies, request);
  const within = readable(viewer);
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const words = saidIn(pageWords.cycles, language);
  const state = askedState(request.query);
  // What waits begins with what is due first; all of them with the newest.
  const newestFirst = state === undefined || state === 'closed';
  const filter = { within, ...(state === undefined ? {} : { state }) };
  const read = (paging: Paging) => pageOfCycles(dependencies.register, filter, { ...paging, newestFirst });
  const form = askedForm(request.query);
  const page = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const plans = await listPlans(dependencies.register);
  const decides = form === undefined && viewer.rights.reach('open').length > 0;
  const rows = page.items.map((cycle) => [
    planCell(
      { words: namesOf(plans, cycle.planSlug).obligationTitle(cycle.obligationId), language },
      placeOf(cycle),
    ),
    periodName(cycle.periodKey, language, cycle.periodFrom),
    shortDue(cycle, planOf(plans, cycle.planSlug)?.timeZone),
    words[cycleState(cycle)],
    // Its own page, where its coordinator decides.
    ...(decides
      ? [
          viewer.rights.may('open', cycle)
            ? {
                text: words.decide({ period: periodWords(cycle.periodKey, cycle.periodFrom) }),
                href: `/cycles/${cycle.cycleId}`,
              }
            : '',
        ]
      : []),
  ]);
  const { obligation, period } = saidIn(pageWords.assignmentFacts, language);
  const head = [obligation, period, words.due, words.state, ...(decides ? [words.decideOn] : [])];
  if (form !== undefined) return await sendTable(reply, { form, name: words.title, head, rows });
  const views = [
    { name: words.all, href: '/cycles', isShown: state === undefined },
    ...ASKED_CYCLE_STATES.map((one) => ({
      name: words[one],
      href: `/cycles?state=${one}`,
      isShown: state === one,
    })),
  ];
  const { path } = frame;
  const told = [PageTold({ page, language }), TableLinks({ path, language })];
  const above = [Views({ views, label: words.state }), ...told];
  const below = PageLinks({ page, path, language });
  return await sendPage(reply, listPage({ frame, ...words, head, rows, above, below }));
}

function askedState(query: unknown): AskedCycleState | undefined {
  const { state } = query as { readonly state?: unknown };
  return ASKED_CYCLE_STATES.find((one) => one === state);
}

/** Nobody owes a draft, nor what was skipped: their own page is where they are decided on. */
function placeOf(cycle: Cycle): string {
  const { cycleId, planSlug, obligationId, dueOn } = cycle;
  const isMatrix = cycle.draftSince === undefined && cycle.skippedAt === undefined;
  return isMatrix
    ? `/matrix?plan=${planSlug}&obligation=${obligationId}&from=${dueOn}&to=${dueOn}`
    : `/cycles/${cycleId}`;
}

async function notices(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const within = readable(await staffOf(dependencies, request));
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const words = saidIn(pageWords.notices, language);
  const zone = await planZone(dependencies);
  const plans = await listPlans(dependencies.register);
  const read = (paging: Paging) => pageOfNotices(dependencies.register, { within }, paging);
  const form = askedForm(request.query);
  const page = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const rows = page.items.map(
    ({ notBefore, kind, state, assignmentId, cycleId, unitId, response, ...to }) => [
      shortInstant(notBefore, zone),
      NOTICE_KIND_NAMES[kind][language],
      addressedAs(to)[language],
      workCell(plans, { assignmentId, cycleId, unitId, language }),
      resultOf({ state, response })[language],
    ],
  );
  const head = [words.from, words.kind, words.to, words.work, words.result];
  if (form !== undefined) return await sendTable(reply, { form, name: words.title, head, rows });
  const { path } = frame;
  const above = [OfOneUnit({ language }), PageTold({ page, language }), TableLinks({ path, language })];
  const below = PageLinks({ page, path, language });
  return await sendPage(reply, listPage({ frame, ...words, head, rows, above, below }));
}

/** How a notice stands, with the answer that it got. */
function resultOf({ state, response }: { state: NoticeState; response: string | undefined }): InBoth {
  const said = NOTICE_STATE_NAMES[state];
  return response === undefined
    ? said
    : pageWords.notices.answered({ state: said, response: noticeResponse(response) });
}

type Plans = readonly { readonly plan: Plan }[];

/** What a notice is about, by the names of the plan; the summary of a cycle is about no single unit. */
function workCell(
  plans: Plans,
  about: { assignmentId: string; cycleId: string; unitId: string | undefined; language: Language },
) {
  const { assignmentId, cycleId, unitId, language } = about;
  const { planSlug = '', obligationId = '', periodKey = '' } = readCycleId(cycleId) ?? {};
  const names = namesOf(plans, planSlug);
  const unit = unitId === undefined ? [] : [names.unitName(unitId)[language]];
  const title = names.obligationTitle(obligationId)[language];
  const period = periodName(periodKey, language, names.firstDay(obligationId, periodKey));
  const text = [title, period, ...unit].join(', ');
  return { text, href: unitId === undefined ? '/cycles' : `/assignments/${assignmentId}` };
}

function planOf(plans: Plans, slug: string): Plan | undefined {
  return plans.find(({ plan }) => plan.slug === slug)?.plan;
}

function namesOf(plans: Plans, slug: string): PlanNames {
  const plan = planOf(plans, slug);
  return plan === undefined ? planNames() : planNames(plan);
}
