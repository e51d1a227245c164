import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, viewerOf, withActorNames, type PortalDependencies, type Viewer } from '@kyhan/api';
import { localDate } from '@kyhan/calendar';
import { CONSEQUENCES, isKyhanError, type KyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { unitKeyOf } from '@kyhan/plan/ids';
import { listAbsences, listPlans } from '@kyhan/register';
import { pageWords, saidIn, shortDate } from '@kyhan/words';
import { absencesPage, isBackButton, type TheUnit } from './absences-page.js';
import { pageFrame } from './page-frame.js';
import { typedIn } from './typed-before.js';
import { sendPage } from './send-page.js';
import { askedForm, sendTable } from './send-table.js';

type Query = { readonly of?: string; readonly outcome?: string };
type Ask = FastifyRequest<{ Querystring: Query }>;
type Body = Partial<
  Record<'absenceId' | 'plan' | 'unit' | 'mailbox' | 'substitute' | 'from' | 'until', string>
>;
type Post = FastifyRequest<{ Body: Body | undefined }>;

/** Who is away and who stands in: whoever is signed in sees and says it of the units that are theirs. */
export function absenceRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/absences', async (request: Ask, reply) => {
    const { of, outcome } = request.query;
    const told = outcome === 'kept' ? pageWords.absences.kept : undefined;
    const { language } = await pageFrame(dependencies, request);
    return await show(dependencies, { request, reply, of, outcome: told?.[language] });
  });
  app.post('/absences', async (request: Post, reply) => await tell(dependencies, request, reply));
}

async function tell(dependencies: PortalDependencies, request: Post, reply: FastifyReply) {
  const { actor } = await viewerOf(dependencies, request);
  const {
    absenceId = '',
    plan = '',
    unit = '',
    mailbox = '',
    substitute = '',
    from = '',
    until = '',
  } = request.body ?? {};
  const wish = { absenceId, plan, unit, mailbox, substitute, from, until };
  try {
    await dependencies.client.tellAbsence({ ...wish, actor });
  } catch (error) {
    if (!isKyhanError(error) || error.kind !== 'invalid') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await refused(dependencies, {
      request,
      reply,
      of: unitKeyOf({ planSlug: plan, unitId: unit }),
      error,
    });
  }
  return await reply.redirect('/absences?outcome=kept', 303);
}

interface Shown {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Plan and unit that somebody is to be said away of. */
  readonly of?: string | undefined;
  readonly outcome?: string | undefined;
}

async function refused(
  dependencies: PortalDependencies,
  { error, ...shown }: Shown & { readonly error: KyhanError },
) {
  const { language } = await pageFrame(dependencies, shown.request);
  const why = problemOf(error).message;
  return await show(dependencies, { ...shown, outcome: pageWords.absences.notKept({ why })[language] });
}

async function show(dependencies: PortalDependencies, { request, reply, of, outcome }: Shown) {
  const viewer = await viewerOf(dependencies, request);
  const own = await pageFrame(dependencies, request);
  const typed = request.method === 'POST' ? typedIn(request.body) : own.typed;
  const frame = { ...own, path: '/absences', ...(typed === undefined ? {} : { typed }) };
  const { register } = dependencies;
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  const units = theirs(plans, viewer);
  const chosen = units.length === 1 ? units[0] : units.find(({ key }) => key === of);
  // Whoever may only look has no business with the mailboxes of others.
  const found = await listAbsences(register, { within: viewer.rights.reach('tell-absence') });
  const words = saidIn(pageWords.absences, frame.language);
  const now = dependencies.now();
  const named = await withActorNames(register, found, {
    atOf: ({ toldAt }) => toldAt,
    unitName: planNames(...plans).unitName,
  });
  const rows = named.map((absence) => {
    const { planSlug, unitId, mailbox, substitute, fromAt, untilAt, actorName } = absence;
    const plan = plans.find(({ slug }) => slug === planSlug);
    const names = planNames(...(plan === undefined ? [] : [plan]));
    const zone = plan?.timeZone ?? 'UTC';
    const [from, until] = [localDate(fromAt, zone), localDate(untilAt - 1, zone)];
    const isOver = untilAt <= now || mailbox === substitute || mailbox === '';
    const back = { absenceId: randomUUID(), plan: planSlug, unit: unitId, mailbox, substitute: mailbox };
    const day = localDate(Math.max(fromAt, now), zone);
    return [
      names.unitName(unitId)[frame.language],
      mailbox,
      mailbox === substitute ? words.isBack : substitute,
      shortDate(from),
      shortDate(until),
      actorName[frame.language],
      isOver ? null : isBackButton({ label: words.isBack, fields: { ...back, from: day, until } }),
    ];
  });
  const head = [words.unit, words.away, words.standsIn, words.from, words.until, words.by, words.end];
  const form = askedForm(request.query);
  if (form !== undefined) return await sendTable(reply, { form, name: words.title, head, rows });
  const page = absencesPage({ frame, head, rows, units, chosen, absenceId: randomUUID(), outcome });
  return await sendPage(reply, page);
}

/** The units of which the viewer may say it. */
function theirs(plans: readonly Plan[], { rights }: Viewer): TheUnit[] {
  return plans.flatMap(({ slug: planSlug, units }) =>
    units
      .filter(({ id: unitId, contacts }) => {
        return contacts.length > 0 && rights.may('tell-absence', { planSlug, unitId });
      })
      .map(({ id, name, contacts }) => ({
        key: unitKeyOf({ planSlug, unitId: id }),
        planSlug,
        unitId: id,
        name,
        mailboxes: contacts.map(({ email }) => email),
      })),
  );
}
