import { alsoTaken, getPlan, pageOfPurges, type Purge } from '@kyhan/register';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import { purgeMinutes } from '../purges/purge-minutes.js';
import type { Handlers } from '../serving/handlers.js';

/** What was typed by mistake and goes by an act of two administrators. */
export function purgeHandlers(
  dependencies: PortalDependencies,
): Pick<Handlers, 'listPurges' | 'askPurge' | 'approvePurge' | 'declinePurge' | 'draftPurgeMinutes'> {
  const { register, client } = dependencies;
  return {
    listPurges: async ({ query }) => {
      const { items, rest } = pageAnswer(await pageOfPurges(register, query));
      return { answer: { purges: items.map(toldPurge), ...rest } };
    },
    askPurge: async ({ viewer, body: { reason, ...subject } }) => {
      const purge = await client.askPurge({ ...subject, reason, actor: viewer.actor });
      return { answer: { purge, also: [...(await alsoTaken(register, subject))] } };
    },
    approvePurge: async ({ viewer, body }) => {
      const { purge, done } = await client.approvePurge({ ...body, actor: viewer.actor });
      return { answer: { purge, values: done?.values.length ?? 0, files: done?.files.length ?? 0 } };
    },
    declinePurge: async ({ viewer, body }) => {
      const { purge, askedBy, declined } = await client.declinePurge({ ...body, actor: viewer.actor });
      return { answer: { purge, withdrawn: declined?.by === askedBy } };
    },
    draftPurgeMinutes: async ({ query: { plan: planSlug, purge } }) => {
      const { plan } = await getPlan(register, planSlug);
      return { answer: await purgeMinutes(dependencies, { plan, purge }), planSlug };
    },
  };
}

/** Where each value lay is no reader's business: how many went is. */
function toldPurge({ done, ...asked }: Purge) {
  if (done === undefined) return asked;
  return { ...asked, done: { ...done, values: done.values.length, files: done.files.length } };
}
