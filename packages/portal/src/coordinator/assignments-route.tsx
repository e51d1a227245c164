import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { namesUnder, type PortalDependencies, readable, staffOf } from '@kyhan/api';
import { listPlans, pageOfAssignments, waitingOf, type Assignment, type Paging } from '@kyhan/register';
import {
  type Language,
  pageWords,
  periodName,
  saidIn,
  shortDue,
  WAITING_NAMES,
  withNowCalled,
  workName,
} from '@kyhan/words';
import { askedPage } from '../shared/asked-page.js';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { pathWith } from '../shared/path-with.js';
import type { Cell } from '../shared/rows-table.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { planCell } from '../shared/plan-text.js';
import { statusCell } from '../shared/status-tag.js';
import { TableLinks } from '../shared/table-links.js';
import { wholeList } from '../shared/whole-list.js';
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
  const form = askedForm(request.query);
  const read = (paging: Paging) => pageOfAssignments(register, filter, paging);
  const page = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
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
  if (form !== undefined) return await sendTable(reply, { form, name: words.title, head, rows });
  const above = [
    ListForm({ wish, plans, language }),
    PageTold({ page, language }),
    TableLinks({ path, language }),
  ];
  const papers = (
    <p class="govuk-body">
      <a class="govuk-link" href={pathWith('/papers', wish)}>
        {words.papers}
      </a>
      {wish.plan && wish.unit && (
        <>
          <br />
          <a
            class="govuk-link"
            href={pathWith('/evidence', { kind: 'unit', id: wish.unit, plan: wish.plan })}
            download
          >
            {pageWords.evidence.ofUnit[language]}
          </a>
        </>
      )}
    </p>
  );
  const below = [PageLinks({ page, path, language }), papers];
  return await sendPage(reply, listPage({ frame, ...words, head, rows, above, below }));
}

interface RowOf {
  readonly names: ReturnType<Awaited<ReturnType<typeof namesUnder>>>;
  readonly zone: string | undefined;
  readonly now: number;
  readonly language: Language;
}

function rowOf(one: Assignment, { names, zone, now, language }: RowOf): readonly Cell[] {
  const { assignmentId, obligationId, stepId, periodKey, periodFrom, unitId, asked, leadUnitId } = one;
  const told = { facts: one, now, language, asked };
  const unit = withNowCalled(names.unitName(unitId), names.nowCalled(one, now));
  const lead = leadUnitId === undefined ? undefined : names.unitName(leadUnitId);
  const work = workName(names.obligationTitle(obligationId), names.stepTitle(obligationId, stepId), lead);
  const waits = waitingOf(one, now).map((waiting) => WAITING_NAMES[waiting][language]);
  return [
    planCell({ words: unit, language }),
    planCell({ words: work, language }, `/assignments/${assignmentId}`),
    periodName(periodKey, language, periodFrom),
    shortDue(one, zone),
    statusCell(told),
    waits.join('; '),
  ];
}
