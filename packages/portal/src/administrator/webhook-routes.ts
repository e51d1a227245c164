import { whoActed, type PortalDependencies } from '@kyhan/api';
import type { WebhookBody } from '@kyhan/contracts';
import { pageOfWebhookDeliveries, pageOfWebhooks, type Paging } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance } from 'fastify';
import { wholeList } from '../shared/whole-list.js';
import { appointersPage } from './appointers-page.js';
import { writtenFields } from '../shared/posted-deed.js';
import { answersTable, webhooksPage, webhooksTable } from './webhooks-page.js';

/** What the form of a webhook asks. */
const WEBHOOK = ['webhookId', 'url', 'plan'] as const;

/** How much of what programs were told is shown. */
const LAST_ANSWERS = 50;

/** Programs that are told of events: registered, listed with their last answers, ended. */
export function webhookRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client, register } = dependencies;
  const registered = async () => {
    const { items: webhooks } = await wholeList((paging: Paging) => pageOfWebhooks(register, paging));
    const actors = webhooks.flatMap(({ registeredBy, endedBy = registeredBy }) => [registeredBy, endedBy]);
    return { webhooks, who: await whoActed(register, actors) };
  };
  const wholeTold = async () =>
    (await wholeList((paging: Paging) => pageOfWebhookDeliveries(register, {}, paging))).items;
  const deed = appointersPage(app, dependencies, {
    path: '/webhooks',
    words: pageWords.webhooks,
    body: async (props) => {
      const { items: told } = await pageOfWebhookDeliveries(register, {}, { limit: LAST_ANSWERS });
      return webhooksPage({ ...props, ...(await registered()), told });
    },
    sheets: {
      main: async (props) => webhooksTable({ ...props, ...(await registered()) }),
      answers: async (props) => answersTable({ ...props, told: await wholeTold() }),
    },
  });
  deed('/webhooks', async ({ actor }, posted) => {
    const body = writtenFields(posted, WEBHOOK) as WebhookBody;
    const { webhookId: webhook, secret } = await client.registerWebhook({ ...body, actor });
    return { said: pageWords.webhooks.registered({ webhook }), secret };
  });
  deed('/webhooks/ended', async ({ actor }, { webhookId = '' }) => {
    await client.endWebhook({ webhookId, actor });
  });
}
