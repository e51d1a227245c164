import { calendarAddress, planZone, type PortalDependencies, type Viewer, viewerOf } from '@kyhan/api';
import { addDays, localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { readUnitKey, unitKeyOf } from '@kyhan/plan/ids';
import {
  getPlanVersion,
  listAssignments,
  listPlans,
  listTokens,
  type AssignmentFacts,
  type Register,
} from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { postedDeed, type Post, type PostedDeed, type ShownDeed } from '../shared/posted-deed.js';
import { sendPage } from '../shared/send-page.js';
import { workTitle } from '../shared/work-title.js';
import { monthOf } from './month-of.js';
import { dueTable, monthPage, type DueWork } from './month-page.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;

/** What a unit that has signed in owes, month by month, and how calendar programs read it. */
export function monthRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  const show = (shown: ShownDeed) => showMonth(dependencies, shown);
  const deed = {
    allowed: mayShare,
    show,
    doneAt: `/calendar?outcome=${ENDED}`,
    notDone: pageWords.month.shareNotDone,
  };
  app.get('/calendar', async (request: Ask, reply) => {
    const said = request.query.outcome === ENDED ? pageWords.month.shareEnded : undefined;
    return await show({ request, reply, said });
  });
  app.post('/calendar/shared', async (request: Post, reply) => {
    const act: PostedDeed['act'] = async ({ actor }, { tokenId = '', purpose = '', unit: key = '' }) => {
      const { planSlug: plan = '', unitId: unit = '' } = readUnitKey(key) ?? {};
      const { token } = await client.shareCalendar({ tokenId, purpose, plan, unit, actor });
      const secret = calendarAddress(dependencies, { role: 'calendar', token });
      return { said: pageWords.month.shared, secret: secret ?? token };
    };
    return await postedDeed(dependencies, { ...deed, request, reply, act });
  });
  app.post('/calendar/ended', async (request: Post, reply) => {
    const act: PostedDeed['act'] = ({ actor }, { tokenId = '' }) =>
      client.endSharedCalendar({ tokenId, actor });
    return await postedDeed(dependencies, { ...deed, request, reply, act });
  });
}

/** What the address says of an address that was just taken back. */
const ENDED = 'ended';

/** Whoever sees a plan whole has no such page, and issues tokens elsewhere. */
function mayShare({ isStaff, rights }: Viewer): void {
  if (isStaff || rights.reach('share-calendar').length === 0) throw new KyhanError('NOT_ALLOWED');
}

async function showMonth(
  dependencies: PortalDependencies,
  { request, reply, said, secret, posted = {} }: ShownDeed,
): Promise<FastifyReply> {
  const { register } = dependencies;
  const now = dependencies.now();
  const viewer = await viewerOf(dependencies, request);
  // Whoever reads a whole plan has its matrix.
  if (viewer.isStaff) return await reply.redirect('/', 303);
  const own = await pageFrame(dependencies, request);
  // Where a form was sent there is nothing to be shown in the other language.
  const frame = request.method === 'GET' ? own : { ...own, path: '/calendar' };
  const { language } = frame;
  const zone = await planZone(dependencies);
  const view = monthOf((request.query as { readonly month?: string }).month, now, zone);
  const found = await listAssignments(register, {
    within: viewer.rights.reach('read'),
    dueFrom: `${view.month}-01`,
    dueTo: addDays(`${view.after}-01`, -1),
  });
  const works = await Promise.all(found.map((facts) => dueWork(dependencies, facts, language)));
  const form = askedForm(request.query);
  if (form !== undefined)
    return await sendTable(reply, { form, ...dueTable({ works, now, view, language }) });
  const sharing = { ...(await sharedBy(register, viewer, now)), posted };
  const told = { said: said?.[language], secret };
  return await sendPage(
    reply,
    monthPage({ frame, view, today: localDate(now, zone), works, now, zone, sharing, ...told }),
  );
}

/** Whose calendars the viewer may share, and the addresses of these that hold. */
async function sharedBy(register: Register, { rights }: Viewer, now: number) {
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  const units = plans.flatMap(({ slug: planSlug, units: all }) =>
    all
      .filter(({ id: unitId }) => rights.may('share-calendar', { planSlug, unitId }))
      .map(({ id: unitId }) => ({ key: unitKeyOf({ planSlug, unitId }), planSlug, unitId })),
  );
  const isOver = (untilAt: number | undefined) => untilAt !== undefined && untilAt <= now;
  const issued = await listTokens(register, { role: 'calendar', within: rights.reach('share-calendar') });
  return { plans, units, tokens: issued.filter(({ untilAt }) => !isOver(untilAt)) };
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
