import type { FastifyReply, FastifyRequest } from 'fastify';
import { listAssignments, type AssignmentFacts } from '@kyhan/register';
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
import { planNames } from '@kyhan/plan';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import type { PortalDependencies, Viewer } from '@kyhan/api';
import { comingInvitations, owed, type Owed } from '@kyhan/client';
import { InvitationList } from '../meetings/invitation-list.js';
import { sendPage } from '../shared/send-page.js';
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

/** The first page of a unit: its own work, what is open before what has ended. */
export async function unitWork(dependencies: PortalDependencies, asked: AskedWork) {
  const { request, reply, viewer } = asked;
  const { register } = dependencies;
  const now = dependencies.now();
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const within = viewer.rights.reach('read');
  const owing = await listAssignments(register, { within });
  // Whoever stands in for a unit that does not live yet sees whose work it is.
  const isOfSeveral = new Set(within.map(({ unitId }) => unitId)).size > 1;
  const rows = await Promise.all(
    owing.toSorted(openFirst).map(async (facts) => {
      const work = await owed(dependencies, facts.assignmentId);
      return [
        { text: workTitle(work, language), href: `/assignments/${facts.assignmentId}` },
        ...(isOfSeveral ? [unitNow(work, now)[language]] : []),
        periodName(facts.periodKey, language, facts.periodFrom),
        shortDue(facts, work.plan.timeZone),
        statusCell({ facts, now, language, asked: isAskedWork(work) }),
        sentAs(facts, work)[language],
      ];
    }),
  );
  const { work, unit, period, due, status } = saidIn(pageWords.assignmentFacts, language);
  const { title, empty, sent } = saidIn(pageWords.unitWork, language);
  const head = [work, ...(isOfSeveral ? [unit] : []), period, due, status, sent];
  const form = askedForm(request.query);
  if (form !== undefined) return await sendTable(reply, { form, name: title, head, rows });
  const { outcome: said } = request.query as { outcome?: string };
  const outcome = (asked.outcome ?? (said === BEGUN ? pageWords.beginReport.kept : undefined))?.[language];
  const beginnable = await beginnableBy(dependencies, viewer);
  const invitations = await comingInvitations(register, { within, now });
  const below = (
    <>
      {rows.length > 0 && <TableLinks path="/" language={language} />}
      <InvitationList invitations={invitations} language={language} />
      <BeginForms beginnable={beginnable} language={language} />
    </>
  );
  return await sendPage(reply, listPage({ frame, title, head, rows, empty, outcome, below }));
}

/** Which version was sent, and when; it stands on the page of the assignment. */
function sentAs({ submittedAt, version }: AssignmentFacts, { plan }: Owed): InBoth {
  if (submittedAt === undefined) return sameInBoth('–');
  return pageWords.unitWork.version({ version, at: shortInstant(submittedAt, plan.timeZone) });
}

function unitNow({ plan, newest, assignment, obligation }: Owed, now: number): InBoth {
  const { unitId } = assignment;
  const on = localDate(now, newest.timeZone);
  const name = planNames(plan, newest).unitName(unitId);
  return withNowCalled(name, nowCalled({ newest, unitId, on, scope: obligation.scope }));
}

function openFirst(a: AssignmentFacts, b: AssignmentFacts): number {
  const ended = Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined);
  if (ended !== 0) return ended;
  return a.endedAt === undefined ? a.dueAt - b.dueAt : b.dueAt - a.dueAt;
}
