import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  getPlanVersion,
  listPlans,
  pageOfAssignments,
  type AssignmentFacts,
  type Page,
  type Paging,
  type Register,
} from '@kyhan/register';
import { localDate } from '@kyhan/calendar';
import {
  type InBoth,
  nowCalled,
  pageWords,
  periodName,
  saidIn,
  sameInBoth,
  shortDue,
  shortInstant,
  withNowCalled,
} from '@kyhan/words';
import { KyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { askedPage } from '../shared/asked-page.js';
import { askedText } from '../shared/asked-text.js';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import type { PortalDependencies, Viewer } from '@kyhan/api';
import { comingInvitations, type Owed } from '@kyhan/client';
import { InvitationList } from '../meetings/invitation-list.js';
import { sendPage } from '../shared/send-page.js';
import { PageLinks } from '../shared/page-links.js';
import { pathWith } from '../shared/path-with.js';
import { wholeList } from '../shared/whole-list.js';
import { isAskedWork } from '../shared/is-asked-work.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { statusCell } from '../shared/status-tag.js';
import { TableLinks } from '../shared/table-links.js';
import { BeginForms } from './begin-forms.js';
import { BEGUN, beginnableBy } from './beginnable-by.js';
import { workTitle } from '../shared/work-title.js';

interface AskedWork {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  /** What became of what was sent. */
  readonly outcome?: InBoth;
}

/** Of what has ended, by its address. */
const ENDED = 'ended';

/** The first page of a unit: its own work by pages, what is open before what has ended. */
export async function unitWork(dependencies: PortalDependencies, asked: AskedWork) {
  const { request, reply, viewer } = asked;
  const { register } = dependencies;
  const now = dependencies.now();
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const within = viewer.rights.reach('read');
  const { outcome: said, state } = askedText(request.query, ['outcome', 'state']);
  const read = (ended: boolean) => (paging: Paging) => pageOfAssignments(register, { within, ended }, paging);
  const form = askedForm(request.query);
  const shown = await shownWork(read, { isWhole: form !== undefined, isEnded: state === ENDED, request });
  const plans = await plansOf(register, shown.items);
  // Whoever stands in for a unit that does not live yet sees whose work it is.
  const isOfSeveral = new Set(within.map(({ unitId }) => unitId)).size > 1;
  const rows = shown.items.map((facts) => {
    const own = plans(facts);
    return [
      { text: workTitle(own, language), href: `/assignments/${facts.assignmentId}` },
      ...(isOfSeveral ? [unitNow(own, { facts, now })[language]] : []),
      periodName(facts.periodKey, language, facts.periodFrom),
      shortDue(facts, own.plan.timeZone),
      statusCell({ facts, now, language, asked: isAskedWork(own) }),
      sentAs(facts, own)[language],
    ];
  });
  const { work, unit, period, due, status } = saidIn(pageWords.assignmentFacts, language);
  const { title, empty, sent, toEnded } = saidIn(pageWords.unitWork, language);
  const head = [work, ...(isOfSeveral ? [unit] : []), period, due, status, sent];
  if (form !== undefined) return await sendTable(reply, { form, name: title, head, rows });
  const outcome = (asked.outcome ?? (said === BEGUN ? pageWords.beginReport.kept : undefined))?.[language];
  const beginnable = await beginnableBy(dependencies, viewer);
  const invitations = await comingInvitations(register, { within, now });
  const below = (
    <>
      {shown.page && <PageLinks page={shown.page} path={frame.path} language={language} />}
      {shown.hasMoreEnded && (
        <p class="govuk-body">
          <a class="govuk-link" href={pathWith('/', { state: ENDED })}>
            {toEnded}
          </a>
        </p>
      )}
      {rows.length > 0 && <TableLinks path="/" language={language} />}
      <InvitationList invitations={invitations} language={language} />
      <BeginForms beginnable={beginnable} language={language} />
    </>
  );
  return await sendPage(reply, listPage({ frame, title, head, rows, empty, outcome, below }));
}

interface ShownWork {
  readonly items: readonly AssignmentFacts[];
  /** Of which list, where that goes on. */
  readonly page?: Page<AssignmentFacts>;
  readonly hasMoreEnded: boolean;
}

/** What is open, and after the last of that what has ended last; or what has ended alone. */
async function shownWork(
  read: (ended: boolean) => (paging: Paging) => Promise<Page<AssignmentFacts>>,
  {
    isWhole,
    isEnded,
    request,
  }: { readonly isWhole: boolean; readonly isEnded: boolean; readonly request: FastifyRequest },
): Promise<ShownWork> {
  if (isWhole) {
    const [open, ended] = [await wholeList(read(false)), await wholeList(read(true))];
    return { items: [...open.items, ...ended.items], hasMoreEnded: false };
  }
  const paging = askedPage(request.query);
  const page = await read(isEnded)(paging);
  if (isEnded || page.next !== undefined) return { items: page.items, page, hasMoreEnded: !isEnded };
  const ended = await read(true)({ limit: ENDED_SHOWN });
  return { items: [...page.items, ...ended.items], page, hasMoreEnded: ended.next !== undefined };
}

/** What has ended last is seen at once; the rest is a page away. */
const ENDED_SHOWN = 20;

/** The version of its plan that each runs under, and the newest, each read once. */
async function plansOf(register: Register, all: readonly AssignmentFacts[]) {
  const newest = new Map((await listPlans(register)).map(({ plan }) => [plan.slug, plan]));
  const versions = new Map<string, Plan>();
  for (const { planSlug: slug, planVersion: version } of all) {
    const key = `${slug} ${version}`;
    if (!versions.has(key)) versions.set(key, (await getPlanVersion(register, { slug, version })).plan);
  }
  return ({ planSlug, planVersion, obligationId, stepId, assignmentId }: AssignmentFacts): PlannedWork => {
    const plan = versions.get(`${planSlug} ${planVersion}`);
    const obligation = plan?.obligations.find(({ id }) => id === obligationId);
    const step = obligation?.steps.find(({ id }) => id === stepId);
    if (plan === undefined || obligation === undefined || step === undefined)
      throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
    return { plan, newest: newest.get(planSlug) ?? plan, obligation, step };
  };
}

type PlannedWork = Pick<Owed, 'plan' | 'newest' | 'obligation' | 'step'>;

/** Which version was sent, and when; it stands on the page of the assignment. */
function sentAs({ submittedAt, version }: AssignmentFacts, { plan }: PlannedWork): InBoth {
  if (submittedAt === undefined) return sameInBoth('–');
  return pageWords.unitWork.version({ version, at: shortInstant(submittedAt, plan.timeZone) });
}

function unitNow(
  { plan, newest, obligation }: PlannedWork,
  { facts: { unitId }, now }: { readonly facts: AssignmentFacts; readonly now: number },
): InBoth {
  const on = localDate(now, newest.timeZone);
  const name = planNames(plan, newest).unitName(unitId);
  return withNowCalled(name, nowCalled({ newest, unitId, on, scope: obligation.scope }));
}
