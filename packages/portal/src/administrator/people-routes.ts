import { whoActed, type PortalDependencies } from '@kyhan/api';
import type { AppointmentBody, RoleEndBody } from '@kyhan/contracts';
import { planNames, type Plan } from '@kyhan/plan';
import {
  listDoorEvents,
  listPeople,
  pageOfDoorEvents,
  type Paging,
  type ToldDoorEvent,
} from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance } from 'fastify';
import { wholeList } from '../shared/whole-list.js';
import { appointersPage } from './appointers-page.js';
import { doorTable, peoplePage, peopleTable } from './people-page.js';
import { writtenFields, type ToldOnce } from '../shared/posted-deed.js';

/** What the form of an appointment asks. */
const APPOINTMENT = ['personId', 'role', 'plan', 'unit', 'from', 'until', 'name', 'mailbox'] as const;

/** How much of what happened at the door is shown. */
const LAST_EVENTS = 50;

/** Who may do what: for whoever appoints. */
export function peopleRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client, register } = dependencies;
  const wholeDoor = async () =>
    (await wholeList((paging: Paging) => pageOfDoorEvents(register, paging))).items;
  const named = async (events: readonly ToldDoorEvent[], plans: readonly Plan[]) => {
    const actors = events.map(({ actor }) => actor);
    return { events, who: await whoActed(register, actors, { unitName: planNames(...plans).unitName }) };
  };
  const deed = appointersPage(app, dependencies, {
    path: '/people',
    words: pageWords.people,
    body: async (props) => {
      const events = await listDoorEvents(register, LAST_EVENTS);
      return peoplePage({
        ...props,
        people: await listPeople(register),
        ...(await named(events, props.plans)),
      });
    },
    sheets: {
      main: async (props) => peopleTable({ ...props, people: await listPeople(register) }),
      door: async (props) => doorTable({ ...props, ...(await named(await wholeDoor(), props.plans)) }),
    },
  });
  deed('/people', async ({ actor }, posted) => {
    const body = writtenFields(posted, APPOINTMENT);
    const { token } = await client.appoint({ ...(body as AppointmentBody), actor });
    return linkOf(dependencies, posted['personId'] ?? '', token);
  });
  deed('/people/links', async ({ actor }, { personId = '' }) => {
    const { token } = await client.makeSignInLink({ personId, actor });
    return linkOf(dependencies, personId, token);
  });
  deed('/people/roles/ended', async ({ actor }, posted) => {
    const body = writtenFields(posted, ['personId', 'role', 'plan', 'unit']) as RoleEndBody;
    await client.endRole({ ...body, actor });
  });
  deed('/people/erased', async ({ actor }, { personId = '' }) => {
    await client.erasePerson({ personId, actor });
  });
}

function linkOf({ publicUrl }: PortalDependencies, person: string, token: string): ToldOnce {
  return { said: pageWords.people.linkFor({ person }), secret: `${publicUrl}/sign-in/${token}` };
}
