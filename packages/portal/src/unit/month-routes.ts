import { planZone, type PortalDependencies, viewerOf } from '@kyhan/api';
import { addDays, localDate } from '@kyhan/calendar';
import { getPlanVersion, listAssignments, type AssignmentFacts } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { sendPage } from '../shared/send-page.js';
import { workTitle } from '../shared/work-title.js';
import { monthOf } from './month-of.js';
import { dueTable, monthPage, type DueWork } from './month-page.js';

type Asked = FastifyRequest<{ Querystring: { month?: string } }>;

/** What a unit that has signed in owes, month by month. */
export function monthRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/calendar', async (request: Asked, reply) => {
    const { register } = dependencies;
    const now = dependencies.now();
    const viewer = await viewerOf(dependencies, request);
    // Whoever reads a whole plan has its matrix.
    if (viewer.isStaff) return await reply.redirect('/', 303);
    const frame = await pageFrame(dependencies, request);
    const zone = await planZone(dependencies);
    const view = monthOf(request.query.month, now, zone);
    const found = await listAssignments(register, {
      within: viewer.rights.reach('read'),
      dueFrom: `${view.month}-01`,
      dueTo: addDays(`${view.after}-01`, -1),
    });
    const works = await Promise.all(found.map((facts) => dueWork(dependencies, facts, frame.language)));
    const today = localDate(now, zone);
    const form = askedForm(request.query);
    if (form !== undefined) {
      const table = dueTable({ works, now, view, language: frame.language });
      return await sendTable(reply, { form, ...table });
    }
    return await sendPage(reply, monthPage({ frame, view, today, works, now }));
  });
}

/** Plan versions are kept in memory: a row costs no statement. */
async function dueWork(
  { register }: PortalDependencies,
  facts: AssignmentFacts,
  language: Language,
): Promise<DueWork> {
  const { planSlug: slug, planVersion: version, obligationId, stepId } = facts;
  const { plan } = await getPlanVersion(register, { slug, version });
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const step = obligation?.steps.find(({ id }) => id === stepId);
  const title =
    obligation === undefined || step === undefined ? obligationId : workTitle({ obligation, step }, language);
  return { facts, title, timeZone: plan.timeZone };
}
