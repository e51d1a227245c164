import { toldAttendees, toldCoverage, toldTrainees, type PortalDependencies } from '@kyhan/api';
import type { InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedPage } from '../shared/asked-page.js';
import { askedText } from '../shared/asked-text.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { wholeList } from '../shared/whole-list.js';
import { askedTrainingOf, type AskedTraining } from './asked-training.js';
import { sessionAddress, type ListPlace } from './session-address.js';
import { actOnTraining, type TrainingAct, type TrainingForm, type TrainingPost } from './training-form.js';
import type { TypedForm } from './typed-form.js';
import { trainingOutcome } from './training-outcome.js';
import { attendeesTable, sessionName, trainingSessionPage, type Nominee } from './training-session-page.js';

/** A session: who is nominated, who came, and whatever is told about it. */
export function trainingSessionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  app.get('/training/session', async (request, reply) => {
    const query = askedText(request.query, ['plan', 'session', 'unit', 'outcome', 'after', 'before']);
    const { plan = '', session = '', ...more } = query;
    return await showSession(dependencies, { request, reply, plan, session, ...more });
  });
  const acts: Readonly<Record<string, TrainingAct['act']>> = {
    '/training/nominations': async (who, form) =>
      await client.nominate({
        ...who,
        session: form.one('session'),
        unit: form.one('unit'),
        people: [...form.all('people'), ...form.codes('codes')],
        withdraw: form.one('withdraw') === 'yes',
      }),
    '/training/attendance': async (who, form) =>
      await client.recordTrainingAttendance({
        ...who,
        session: form.one('session'),
        people: [...form.all('people'), ...form.codes('codes')],
        absent: [...form.all('absent')],
        heads: headsOf(form),
      }),
    '/training/certificates': async (who, form) =>
      await client.recordCertificates({
        ...who,
        session: form.one('session'),
        certificates: form
          .written('number-')
          .map(([person, number]) => ({ person, number, on: form.one('on') })),
      }),
    '/training/cancelled': async (who, form) =>
      await client.cancelSession({ ...who, session: form.one('session') }),
  };
  for (const [path, act] of Object.entries(acts))
    app.post(
      path,
      async (request: TrainingPost, reply) =>
        await actOnTraining(dependencies, {
          request,
          reply,
          act,
          doneAt: (form) => sessionAddress({ ...about(form), outcome: 'kept' }),
          show: async (form, why) => {
            const typed = { path, form };
            return await showSession(dependencies, { request, reply, ...about(form), why, typed });
          },
        }),
    );
}

/** The page that a form stood on: whoever has come to the third part of a long list goes on there. */
function about(form: TrainingForm) {
  const written = (name: string) => form.one(name) || undefined;
  return {
    plan: form.one('plan'),
    session: form.one('session'),
    unit: written('shown'),
    after: written('after'),
    before: written('before'),
  };
}

/** Where names may not be kept: each field is named after roster and unit. */
function headsOf(form: TrainingForm) {
  return form.written('heads-').map(([of, heads]) => {
    const [, unit = '', roster = ''] = /^([^@]*)@(.*)$/.exec(of) ?? [];
    return { unit, roster, heads: Number(heads) };
  });
}

interface Shown extends ListPlace {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly plan: string;
  readonly session: string;
  readonly unit?: string | undefined;
  readonly outcome?: string | undefined;
  readonly why?: InBoth | undefined;
  readonly typed?: TypedForm | undefined;
}

/** The page of a session, also with what was typed into a form of it that was refused. @throws KyhanError SESSION_UNKNOWN */
export async function showSession(
  dependencies: PortalDependencies,
  { request, reply, plan: slug, session: asked, unit, after, before, outcome, why, typed }: Shown,
): Promise<FastifyReply> {
  const { register } = dependencies;
  const training = await askedTrainingOf(dependencies, request, { slug, unit });
  const { plan, units } = training;
  const wish = { plan, session: asked, units };
  const form = askedForm(request.query);
  const { session, page } =
    form === undefined
      ? await toldAttendees(register, wish, askedPage({ after, before }))
      : await wholeAttendees(dependencies, wish);
  const frame = { ...training.frame, path: sessionAddress({ plan: plan.slug, session: asked, unit }) };
  const { language } = frame;
  if (form !== undefined) {
    const name = sessionName({ plan, session }, language);
    return await sendTable(reply, { form, name, ...attendeesTable(page.items, language) });
  }
  const { targets } = await toldCoverage(register, { plan, on: session.on, units });
  const own = targets.filter(({ roster }) => session.rosters.includes(roster));
  const nominatedFor = nominatingUnit(training);
  const nominees =
    nominatedFor === undefined || session.isCancelled || session.on < training.today
      ? undefined
      : await nomineesOf(dependencies, {
          training,
          session,
          unit: nominatedFor,
          rosters: own.flatMap(({ count, roster }) => (count === 'heads' ? [] : [roster])),
        });
  const said = trainingOutcome({ outcome, why }, language);
  return await sendPage(
    reply,
    trainingSessionPage({
      ...training,
      frame,
      session,
      page,
      place: { after, before },
      targets: own,
      nominees,
      outcome: said,
      typed,
    }),
  );
}

async function wholeAttendees(
  { register }: PortalDependencies,
  wish: Parameters<typeof toldAttendees>[1],
): ReturnType<typeof toldAttendees> {
  const { session } = await toldAttendees(register, wish, { limit: 1 });
  const page = await wholeList(async (paging) => (await toldAttendees(register, wish, paging)).page);
  return { session, page };
}

/** For which unit people are nominated on the page: the one that is asked for, or the viewer's only one. */
function nominatingUnit({ viewer, plan, unit, units }: AskedTraining): string | undefined {
  const one = unit ?? (units?.size === 1 ? [...units][0] : undefined);
  const may = one !== undefined && viewer.rights.may('submit', { planSlug: plan.slug, unitId: one });
  return may ? one : undefined;
}

/** As many as are ticked at once; the next ones follow when these are nominated. */
const AT_ONCE = 50;

async function nomineesOf(
  { register }: PortalDependencies,
  {
    training: { plan },
    session: { session, on },
    unit,
    rosters,
  }: {
    readonly training: AskedTraining;
    readonly session: { readonly session: string; readonly on: string };
    readonly unit: string;
    readonly rosters: readonly string[];
  },
): Promise<{ readonly unit: string; readonly people: readonly Nominee[]; readonly total: number }> {
  const units = new Set([unit]);
  const found = new Map<string, Nominee>();
  // Whoever stands on two of the lists is one; as far as they are read, they are counted so.
  let total = 0;
  for (const roster of new Set(rosters)) {
    const wish = { plan, roster, on, state: 'left', units, notNominatedFor: session } as const;
    const { items, total: more } = await toldTrainees(register, wish, { limit: AT_ONCE });
    const known = found.size;
    for (const one of items) found.set(one.person, one);
    total += more - items.length + found.size - known;
  }
  return { unit, people: [...found.values()].slice(0, AT_ONCE), total };
}
