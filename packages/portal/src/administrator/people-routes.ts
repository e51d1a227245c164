import { planZone, requireOf, viewerOf, type PortalDependencies } from '@kyhan/api';
import type { AppointmentBody, RoleEndBody } from '@kyhan/contracts';
import { listDoorEvents, listPeople, listPlans } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { peoplePage } from './people-page.js';
import { writtenFields, postedDeed, type Post, type ShownDeed, type ToldOnce } from './posted-deed.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;

/** What the form of an appointment asks. */
const APPOINTMENT = ['personId', 'role', 'plan', 'unit', 'from', 'until', 'name', 'mailbox'] as const;

/** How much of what happened at the door is shown. */
const LAST_EVENTS = 50;

/** Who may do what: for whoever appoints. */
export function peopleRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  const { kept, notDone } = pageWords.people;
  const afterwards = {
    show: (shown: ShownDeed) => show(dependencies, shown),
    doneAt: '/people?outcome=kept',
    notDone,
  };
  app.get('/people', async (request: Ask, reply) => {
    const said = request.query.outcome === 'kept' ? kept : undefined;
    return await show(dependencies, { request, reply, said });
  });
  app.post('/people', (request: Post, reply) =>
    postedDeed(dependencies, {
      request,
      reply,
      ...afterwards,
      act: async ({ actor }, posted) => {
        const body = writtenFields(posted, APPOINTMENT);
        const { token } = await client.appoint({ ...(body as AppointmentBody), actor });
        return linkOf(dependencies, posted['personId'] ?? '', token);
      },
    }),
  );
  app.post('/people/links', (request: Post, reply) =>
    postedDeed(dependencies, {
      request,
      reply,
      ...afterwards,
      act: async ({ actor }, { personId = '' }) => {
        const { token } = await client.makeSignInLink({ personId, actor });
        return linkOf(dependencies, personId, token);
      },
    }),
  );
  app.post('/people/roles/ended', (request: Post, reply) =>
    postedDeed(dependencies, {
      request,
      reply,
      ...afterwards,
      act: async ({ actor }, posted) => {
        const body = writtenFields(posted, ['personId', 'role', 'plan', 'unit']) as RoleEndBody;
        await client.endRole({ ...body, actor });
      },
    }),
  );
  app.post('/people/erased', (request: Post, reply) =>
    postedDeed(dependencies, {
      request,
      reply,
      ...afterwards,
      act: async ({ actor }, { personId = '' }) => {
        await client.erasePerson({ personId, actor });
      },
    }),
  );
}

function linkOf({ publicUrl }: PortalDependencies, person: string, token: string): ToldOnce {
  return { said: pageWords.people.linkFor({ person }), secret: `${publicUrl}/sign-in/${token}` };
}

async function show(
  dependencies: PortalDependencies,
  { request, reply, said, secret, posted = {} }: ShownDeed,
) {
  const viewer = await viewerOf(dependencies, request);
  requireOf(viewer, 'appoint');
  const { register, now } = dependencies;
  const frame = { ...(await pageFrame(dependencies, request)), path: '/people' };
  const body = peoplePage({
    frame,
    zone: await planZone(dependencies),
    people: await listPeople(register),
    plans: (await listPlans(register)).map(({ plan }) => plan),
    events: await listDoorEvents(register, LAST_EVENTS),
    now: now(),
    said: said?.[frame.language],
    secret,
    posted,
  });
  return await sendPage(reply, body);
}
