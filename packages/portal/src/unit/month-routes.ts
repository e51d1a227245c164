import { calendarAddress, planZone, type PortalDependencies, type Viewer, viewerOf } from '@kyhan/api';
import { addDays, localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { readUnitKey, unitKeyOf } from '@kyhan/plan/ids';
import {
  getPlanVersion,
  listAssignments,
  listPlans,
  listTokens,
  type AssignmentFacts,
  type Register,
  type Token,
} from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { planCalendarsPage } from '../feeds/plan-calendars-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { postedDeed, type Post, type PostedDeed, type ShownDeed } from '../shared/posted-deed.js';
import { sendPage } from '../shared/send-page.js';
import { workTitle } from '../shared/work-title.js';
import { monthOf } from './month-of.js';
import { dueTable, monthPage, type DueWork } from './month-page.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;

/** What a unit that has signed in owes, month by month, and how calendar programs read it, or a plan whole. */
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
      // Of a plan the key is its own.
      const { planSlug: plan = key, unitId: unit } = readUnitKey(key) ?? {};
      const whose = { plan, ...(unit === undefined ? {} : { unit }) };
      const { token } = await client.shareCalendar({ tokenId, purpose, ...whose, actor });
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

function mayShare({ rights }: Viewer): void {
  if (rights.reach('share-calendar').length === 0) throw new KyhanError('NOT_ALLOWED');
}

async function showMonth(dependencies: PortalDependencies, shown: ShownDeed): Promise<FastifyReply> {
  const { request, reply, said, secret, posted = {} } = shown;
  const { register } = dependencies;
  const now = dependencies.now();
  const viewer = await viewerOf(dependencies, request);
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  if (viewer.isStaff) return await showPlans(dependencies, plans, shown);
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
  const units = plans.flatMap(({ slug: planSlug, units: all }) =>
    all
      .filter(({ id: unitId }) => viewer.rights.may('share-calendar', { planSlug, unitId }))
      .map(({ id: unitId }) => ({ key: unitKeyOf({ planSlug, unitId }), planSlug, unitId })),
  );
  const sharing = { plans, units, tokens: await inUse(register, viewer, now), posted };
  const told = { said: said?.[language], secret };
  return await sendPage(
    reply,
    monthPage({ frame, view, today: localDate(now, zone), works, now, zone, sharing, ...told }),
  );
}

/** Whoever reads a plan whole has its matrix, and shares the calendar of the plan where it is theirs to coordinate. */
async function showPlans(
  dependencies: PortalDependencies,
  plans: readonly Plan[],
  { request, reply, said, secret, posted = {} }: ShownDeed,
): Promise<FastifyReply> {
  const { register } = dependencies;
  const viewer = await viewerOf(dependencies, request);
  const shared = plans.filter(({ slug: planSlug }) => viewer.rights.may('share-calendar', { planSlug }));
  if (shared.length === 0) return await reply.redirect('/', 303);
  const units = shared.map(({ slug: planSlug }) => ({ key: planSlug, planSlug }));
  const tokens = (await inUse(register, viewer, dependencies.now())).filter(
    ({ unitId }) => unitId === undefined,
  );
  const frame = { ...(await pageFrame(dependencies, request)), path: '/calendar' };
  const zone = await planZone(dependencies);
  const sharing = { plans, units, tokens, posted, isOfPlans: true };
  const told = { said: said?.[frame.language], secret };
  return await sendPage(reply, planCalendarsPage({ frame, zone, sharing, ...told }));
}

/** The addresses that hold of calendars that the viewer may share. */
async function inUse(register: Register, { rights }: Viewer, now: number): Promise<readonly Token[]> {
  const isOver = (untilAt: number | undefined) => untilAt !== undefined && untilAt <= now;
  const issued = await listTokens(register, { role: 'calendar', within: rights.reach('share-calendar') });
  return issued.filter(({ untilAt }) => !isOver(untilAt));
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
