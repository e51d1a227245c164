import type { FastifyReply, FastifyRequest } from 'fastify';
import { listAssignments, type AssignmentFacts } from '@kyhan/register';
import { pageWords, periodName, saidIn, shortDue } from '@kyhan/words';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import type { PortalDependencies, Viewer } from '@kyhan/api';
import { owed } from '@kyhan/client';
import { sendPage } from '../shared/send-page.js';
import { isAskedWork } from '../shared/is-asked-work.js';
import { StatusTag } from '../shared/status-tag.js';
import { workTitle } from '../shared/work-title.js';

interface AskedWork {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
}

/** The first page of a unit: its own work, what is open before what has ended. */
export async function unitWork(dependencies: PortalDependencies, { request, reply, viewer }: AskedWork) {
  const { register, now } = dependencies;
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const owing = await listAssignments(register, { within: viewer.rights.reach('read') });
  const rows = await Promise.all(
    owing.toSorted(openFirst).map(async (facts) => {
      const work = await owed(dependencies, facts.assignmentId);
      return [
        { text: workTitle(work, language), href: `/assignments/${facts.assignmentId}` },
        periodName(facts.periodKey, language),
        shortDue(facts, work.plan.timeZone),
        <StatusTag facts={facts} now={now()} language={language} asked={isAskedWork(work)} />,
      ];
    }),
  );
  const { work, period, due, status } = saidIn(pageWords.assignmentFacts, language);
  const head = [work, period, due, status];
  const { title, empty } = saidIn(pageWords.unitWork, language);
  return await sendPage(reply, listPage({ frame, title, head, rows, empty }));
}

function openFirst(a: AssignmentFacts, b: AssignmentFacts): number {
  const ended = Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined);
  if (ended !== 0) return ended;
  return a.endedAt === undefined ? a.dueAt - b.dueAt : b.dueAt - a.dueAt;
}
