import { KyhanError } from '@kyhan/errors';
import { planNames } from '@kyhan/plan';
import { actorIdOf } from '@kyhan/plan/ids';
import {
  pageOfDoorEvents,
  pageOfPeople,
  pageOfSessions,
  pageOfTokens,
  type ToldDoorEvent,
} from '@kyhan/register';
import { doorSentence } from '@kyhan/words';
import { withActorNames } from '../names/who-acted.js';
import { pageAnswer } from '../page-answer.js';
import { planZone } from '../plan-zone.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { calendarAddress } from '../calendar-address.js';

type OfPeople =
  | 'listPeople'
  | 'appoint'
  | 'endRole'
  | 'makeSignInLink'
  | 'exportPerson'
  | 'erasePerson'
  | 'listDoorEvents'
  | 'listSessions'
  | 'endSession'
  | 'listTokens'
  | 'issueToken'
  | 'revokeToken';

/** Who may do what, who is let in, and what happened at the door. */
export function peopleHandlers(dependencies: PortalDependencies): Pick<Handlers, OfPeople> {
  const { register, client, realNow } = dependencies;
  const linkOf = (token: string) => `${dependencies.publicUrl}/sign-in/${token}`;
  return {
    listPeople: async ({ query }) => {
      const { items: people, rest } = pageAnswer(await pageOfPeople(register, query));
      return { answer: { people, ...rest } };
    },
    appoint: async ({ viewer, body }) => {
      const { token } = await client.appoint({ ...body, actor: viewer.actor });
      return { answer: { personId: body.personId, signInUrl: linkOf(token) } };
    },
    endRole: async ({ viewer, body }) => {
      await client.endRole({ ...body, actor: viewer.actor });
      return { answer: { personId: body.personId } };
    },
    makeSignInLink: async ({ viewer, body: { personId } }) => {
      const { token } = await client.makeSignInLink({ personId, actor: viewer.actor });
      return { answer: { personId, signInUrl: linkOf(token) } };
    },
    exportPerson: async ({ viewer, params: { id: personId } }) => ({
      answer: await client.exportPerson({ personId, actor: viewer.actor }),
    }),
    erasePerson: async ({ viewer, body: { personId } }) => {
      await client.erasePerson({ personId, actor: viewer.actor });
      return { answer: { personId } };
    },
    listDoorEvents: async ({ plans, query }) => {
      const { items, rest } = pageAnswer(await pageOfDoorEvents(register, query));
      const { unitName } = planNames(...(await plans()).map(({ plan }) => plan));
      const named = await withActorNames(register, items, { atOf: ({ at }) => at, unitName });
      const zone = await planZone(dependencies);
      return { answer: { events: named.map((event) => toldEvent(event, zone)), ...rest } };
    },
    listSessions: async ({ viewer, query: { of: whose, ...paging } }) => {
      if (whose === 'all' && !viewer.rights.may('appoint', {})) throw new KyhanError('NOT_ALLOWED');
      const of = whose === 'all' ? undefined : actorIdOf(viewer.actor);
      const found = await pageOfSessions(register, { of, realNow: realNow() }, paging);
      const { items: sessions, rest } = pageAnswer(found);
      return { answer: { sessions, ...rest } };
    },
    endSession: async ({ viewer, body: { sessionId } }) => {
      await client.endSession({ sessionId, actor: viewer.actor });
      return { answer: { sessionId } };
    },
    listTokens: async ({ query }) => {
      const { items: tokens, rest } = pageAnswer(await pageOfTokens(register, query));
      return { answer: { tokens, ...rest } };
    },
    issueToken: async ({ viewer, body }) => {
      const issued = await client.issueToken({ ...body, actor: viewer.actor });
      const calendarUrl = calendarAddress(dependencies, { ...body, ...issued });
      return { answer: { ...issued, ...(calendarUrl === undefined ? {} : { calendarUrl }) } };
    },
    revokeToken: async ({ viewer, body: { tokenId } }) => {
      await client.revokeToken({ tokenId, actor: viewer.actor });
      return { answer: { tokenId } };
    },
  };
}

/** What happened at the door, also as a sentence. */
function toldEvent<Event extends Pick<ToldDoorEvent, 'fact'>>({ fact, ...event }: Event, zone: string) {
  return { ...event, type: fact.type, text: doorSentence(fact, zone) };
}
