import {
  staffOf,
  unitEvents,
  visibleAssignment,
  visibleHistory,
  whoInHistory,
  type PortalDependencies,
} from '@kyhan/api';
import { owed } from '@kyhan/client';
import { listNoticeAttempts, listOfficePapers, sendingEventsOf } from '@kyhan/register';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { sendPage } from '../shared/send-page.js';
import { namedIn } from '../shared/unit-name.js';
import { timelinePage, timelineTable } from './timeline-page.js';

type Ask = FastifyRequest<{ Params: { '*': string } }>;

/** All that happened to one assignment in one order, for whoever has to prove it: who sees a plan whole. */
export function timelineRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/timelines/*', (request: Ask, reply) => show(dependencies, request, reply));
}

async function show(
  dependencies: PortalDependencies,
  request: Ask,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const viewer = await staffOf(dependencies, request);
  const assignment = await visibleAssignment(dependencies, viewer, request.params['*']);
  const { assignmentId } = assignment;
  const history = await visibleHistory(dependencies, viewer, assignment);
  const { temporalUrl, temporalNamespace = 'default' } = dependencies;
  const { register } = dependencies;
  const work = { ...(await owed(dependencies, assignmentId)), assignment };
  const sendings = await sendingEventsOf(register, assignment);
  const papers = await listOfficePapers(register, { naming: assignmentId });
  const props = {
    frame: await pageFrame(dependencies, request),
    owed: work,
    history,
    own: await unitEvents(register, assignment, history.events),
    who: await whoInHistory(register, { ...history, beside: [...sendings, ...papers] }, namedIn(work)),
    attempts: await listNoticeAttempts(register, assignmentId),
    sendings,
    papers,
    temporalUrl:
      temporalUrl === undefined
        ? undefined
        : `${temporalUrl}/namespaces/${encodeURIComponent(temporalNamespace)}`,
    now: dependencies.now(),
  };
  const form = askedForm(request.query);
  if (form !== undefined) return await sendTable(reply, { form, ...timelineTable(props) });
  return await sendPage(reply, timelinePage(props));
}
