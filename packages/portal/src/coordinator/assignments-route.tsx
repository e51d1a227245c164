import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { namesUnder, type PortalDependencies, readable, staffOf } from '@kyhan/api';
import { listPlans, pageOfAssignments, waitingOf, type Assignment } from '@kyhan/register';
import {
  type InBoth,
  type Language,
  pageWords,
  periodName,
  saidIn,
  shortDue,
  WAITING_NAMES,
  withNowCalled,
} from '@kyhan/words';
import { askedPage } from '../shared/asked-page.js';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import type { Cell } from '../shared/rows-table.js';
import { sendPage } from '../shared/send-page.js';
import { StatusTag } from '../shared/status-tag.js';
import { ListForm } from './list-form.js';
import { listFilter, listWish } from './list-wish.js';

/** All that is owed, as far as whoever looks may see it, by what they ask for. */
export function assignmentsRoute(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/assignments', async (request, reply) => await assignments(dependencies, request, reply));
}

async function assignments(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const viewer = await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language, path } = frame;
  const { register, now } = dependencies;
  const at = now();
  const wish = listWish(request.query);
  const filter = { ...listFilter(wish, at), within: readable(viewer) };
  const page = await pageOfAssignments(register, filter, askedPage(request.query));
  const versions = await listPlans(register);
  const namesOf = await namesUnder(dependencies, async () => versions, page.items);
  const zones = new Map(versions.map(({ plan }) => [plan.slug, plan.timeZone]));
  const rows = page.items.map((one) =>
    rowOf(one, { names: namesOf(one), zone: zones.get(one.planSlug), now: at, language }),
  );
  const plans = versions
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('read', { planSlug }));
  const words = saidIn(pageWords.assignments, language);
  const facts = saidIn(pageWords.assignmentFacts, language);
  const head = [facts.unit, facts.work, facts.period, facts.due, facts.status, words.waiting];
  const above = [ListForm({ wish, plans, language }), PageTold({ page, language })];
  const below = PageLinks({ page, path, language });
  return await sendPage(reply, listPage({ frame, ...words, head, rows, above, below }));
}

interface RowOf {
  readonly names: ReturnType<Awaited<ReturnType<typeof namesUnder>>>;
  readonly zone: string | undefined;
  readonly now: number;
  readonly language: Language;
}

function rowOf(one: Assignment, { names, zone, now, language }: RowOf): readonly Cell[] {
  const { assignmentId, obligationId, stepId, periodKey, unitId, asked } = one;
  const waits = waitingOf(one, now).map((waiting) => WAITING_NAMES[waiting][language]);
  return [
    withNowCalled(names.unitName(unitId), names.nowCalled(one, now))[language],
    {
      text: workName(names.obligationTitle(obligationId), names.stepTitle(obligationId, stepId))[language],
      href: `/assignments/${assignmentId}`,
    },
    periodName(periodKey, language),
    shortDue(one, zone),
    <StatusTag facts={one} now={now} language={language} asked={asked} />,
    waits.join('; '),
  ];
}

function workName(title: InBoth, step: InBoth | undefined): InBoth {
  return step === undefined ? title : pageWords.assignmentFacts.titleOfStep({ title, step });
}
