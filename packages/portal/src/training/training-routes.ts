import { toldCoverage, type PortalDependencies } from '@kyhan/api';
import { pageWords, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { pathWith } from '../shared/path-with.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, askedTable, sendTable } from '../shared/send-table.js';
import { askedTraining, type TrainingAsk } from './asked-training.js';
import { SESSIONS_PATH } from './plan-session-form.js';
import { actOnTraining, type TrainingPost } from './training-form.js';
import { sessionAddress } from './session-address.js';
import { trainingImportRoutes } from './training-import-routes.js';
import { trainingOutcome } from './training-outcome.js';
import { sessionsTable, targetsTable, trainingPage, unitsTable } from './training-page.js';
import { trainingPeopleRoutes } from './training-people-routes.js';
import type { TypedForm } from './typed-form.js';
import { showSession, trainingSessionRoutes } from './training-session-routes.js';

/** Who is trained and who is left: units see their own people, and who coordinates those of the plan. */
export function trainingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  app.get('/training', async (request, reply) => {
    const { plan, on, unit, outcome } = askedText(request.query, ['plan', 'on', 'unit', 'outcome']);
    return await show(dependencies, { request, reply, slug: plan, on, unit, outcome });
  });
  app.post(
    SESSIONS_PATH,
    async (request: TrainingPost, reply) =>
      await actOnTraining(dependencies, {
        request,
        reply,
        act: async (who, form) => {
          const [capacity, place, session] = [
            form.number('capacity'),
            form.one('place'),
            form.one('session'),
          ];
          return await client.planSession({
            ...who,
            obligation: form.one('obligation'),
            on: form.one('on'),
            hours: form.number('hours') ?? 0,
            ...(capacity === undefined ? {} : { capacity }),
            ...(place === '' ? {} : { place }),
            ...(session === '' ? {} : { session }),
          });
        },
        doneAt: (form, { session = '' }) =>
          sessionAddress({ plan: form.one('plan'), session, outcome: 'kept' }),
        show: async (form, why) => {
          const typed = { path: SESSIONS_PATH, form };
          const slug = form.one('plan');
          const session = form.one('session');
          // Planned anew on a page of its own.
          if (session !== '')
            return await showSession(dependencies, { request, reply, plan: slug, session, why, typed });
          return await show(dependencies, { request, reply, slug, why, typed });
        },
      }),
  );
  trainingPeopleRoutes(app, dependencies);
  trainingSessionRoutes(app, dependencies);
  trainingImportRoutes(app, dependencies);
}

interface Shown extends TrainingAsk {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly outcome?: string | undefined;
  readonly why?: InBoth | undefined;
  readonly typed?: TypedForm | undefined;
}

async function show(
  dependencies: PortalDependencies,
  { request, reply, outcome, why, typed, ...ask }: Shown,
): Promise<FastifyReply> {
  const asked = await askedTraining(dependencies, request, ask);
  if (asked === undefined) return await sendPage(reply, noPlanPage(await pageFrame(dependencies, request)));
  const { plan, on, unit, units } = asked;
  const frame = { ...asked.frame, path: pathWith('/training', { plan: plan.slug, on, unit }) };
  const { language } = frame;
  const coverage = await toldCoverage(dependencies.register, { plan, on, units });
  const form = askedForm(request.query);
  if (form !== undefined) {
    const table = askedTable(request.query, ['targets', 'units', 'sessions']);
    const name = `${pageWords.training.title[language]} ${plan.slug} ${on} ${table}`;
    return await sendTable(reply, { form, name, ...tableOf[table](coverage, language) });
  }
  const said = trainingOutcome({ outcome, why }, language);
  return await sendPage(reply, trainingPage({ ...asked, frame, coverage, outcome: said, typed }));
}

const tableOf = {
  targets: targetsTable,
  sessions: sessionsTable,
  units: (...[coverage, language]: Parameters<typeof targetsTable>) => {
    const tables = coverage.targets.map((target) =>
      unitsTable(coverage, { target, language, isNamed: true }),
    );
    return { head: tables[0]?.head ?? [], rows: tables.flatMap(({ rows }) => rows) };
  },
} as const;
