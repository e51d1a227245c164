import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeState } from '@kyhan/engine';
import { planNames, type Plan, type PlanNames } from '@kyhan/plan';
import { listCycles, listFindings, pageOfNotices, listPlans } from '@kyhan/register';
import {
  FINDINGS,
  type InBoth,
  type Language,
  NOTICE_KIND_NAMES,
  NOTICE_STATE_NAMES,
  noticeResponse,
  pageWords,
  periodName,
  saidIn,
  shortDate,
  shortInstant,
} from '@kyhan/words';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { planZone, type PortalDependencies, staffOf } from '@kyhan/api';
import { readAssignmentId, readCycleId, readObligationKey, type CycleName } from '@kyhan/plan/ids';
import { sendPage } from '../shared/send-page.js';

/** Lists for coordinators and administrators. */
export function listRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/cycles', async (request, reply) => await cycles(dependencies, request, reply));
  app.get('/notices', async (request, reply) => await notices(dependencies, request, reply));
  app.get('/findings', async (request, reply) => await findings(dependencies, request, reply));
}

async function cycles(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const words = saidIn(pageWords.cycles, language);
  const found = await listCycles(dependencies.register);
  const plans = await listPlans(dependencies.register);
  const rows = found.toReversed().map(({ planSlug, obligationId, periodKey, dueOn, closedAt }) => [
    {
      text: namesOf(plans, planSlug).obligationTitle(obligationId)[language],
      href: `/?plan=${planSlug}&obligation=${obligationId}&from=${dueOn}&to=${dueOn}`,
    },
    periodName(periodKey, language),
    shortDate(dueOn),
    closedAt === undefined ? words.open : words.closed,
  ]);
  const { obligation, period } = saidIn(pageWords.assignmentFacts, language);
  const head = [obligation, period, words.due, words.state];
  return await sendPage(reply, listPage({ frame, ...words, head, rows }));
}

const MOST_NOTICES = 500;

async function notices(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const words = saidIn(pageWords.notices, language);
  const zone = await planZone(dependencies);
  const plans = await listPlans(dependencies.register);
  const found = (await pageOfNotices(dependencies.register, {}, { limit: MOST_NOTICES })).items;
  const rows = found.map(({ notBefore, kind, address, state, assignmentId, response }) => [
    shortInstant(notBefore, zone),
    NOTICE_KIND_NAMES[kind][language],
    address,
    workCell(plans, { assignmentId, isCycle: kind === 'cycle-summary', language }),
    resultOf({ state, response })[language],
  ]);
  const head = [words.from, words.kind, words.to, words.work, words.result];
  return await sendPage(reply, listPage({ frame, ...words, head, rows }));
}

/** How a notice stands, with the answer that it got. */
function resultOf({ state, response }: { state: NoticeState; response: string | undefined }): InBoth {
  const said = NOTICE_STATE_NAMES[state];
  return response === undefined
    ? said
    : pageWords.notices.answered({ state: said, response: noticeResponse(response) });
}

type Plans = readonly { readonly plan: Plan }[];

/** What a notice is about, by the names of the plan; the summary of a cycle has no assignment. */
function workCell(plans: Plans, about: { assignmentId: string; isCycle: boolean; language: Language }) {
  const { assignmentId, isCycle, language } = about;
  const assignment = isCycle ? undefined : readAssignmentId(assignmentId);
  const { planSlug = '', obligationId = '', periodKey = '' } = assignment ?? readCycleId(assignmentId) ?? {};
  const names = namesOf(plans, planSlug);
  const unit = assignment === undefined ? [] : [names.unitName(assignment.unitId)[language]];
  const title = names.obligationTitle(obligationId)[language];
  const text = [title, periodName(periodKey, language), ...unit].join(', ');
  return { text, href: isCycle ? '/cycles' : `/assignments/${assignmentId}` };
}

function planOf(plans: Plans, slug: string): Plan | undefined {
  return plans.find(({ plan }) => plan.slug === slug)?.plan;
}

function namesOf(plans: Plans, slug: string): PlanNames {
  const plan = planOf(plans, slug);
  return plan === undefined ? planNames() : planNames(plan);
}

/** A subject of a plan: a cycle, or an obligation or unit, which `subjectName` tells apart by the plan. */
function subjectParts(subject: string): Partial<CycleName> {
  return readCycleId(subject) ?? readObligationKey(subject) ?? {};
}

/** What a finding is about, by name: an obligation, a unit or a cycle; its id where it is none of them. */
function subjectName(plans: Plans, subject: string, language: Language): string {
  const { planSlug = '', obligationId: id, periodKey } = subjectParts(subject);
  const plan = planOf(plans, planSlug);
  const named = [...(plan?.obligations ?? []), ...(plan?.units ?? [])].find((one) => one.id === id);
  if (named === undefined) return subject;
  const name = 'title' in named ? named.title[language] : named.name[language];
  return periodKey === undefined ? name : `${name}, ${periodName(periodKey, language)}`;
}

async function findings(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const words = saidIn(pageWords.findings, language);
  const zone = await planZone(dependencies);
  const plans = await listPlans(dependencies.register);
  const found = await listFindings(dependencies.register, { open: true });
  const rows = found.map(({ openedAt, kind, subject, text }) => [
    shortInstant(openedAt, zone),
    FINDINGS[kind].title[language],
    subjectName(plans, subject, language),
    text[language],
    FINDINGS[kind].todo[language],
  ]);
  const head = [words.since, words.kind, words.about, words.what, words.todo];
  return await sendPage(reply, listPage({ frame, ...words, head, rows }));
}
