import { pageOfWebhookDeliveries, pageOfWebhooks } from '@kyhan/register';
import { given } from '../given.js';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';

type OfWebhooks = 'listWebhooks' | 'registerWebhook' | 'endWebhook' | 'listWebhookDeliveries';

/** Programs that are told of what happens, and what they were told. */
export function webhookHandlers({ register, client }: PortalDependencies): Pick<Handlers, OfWebhooks> {
  return {
    listWebhooks: async ({ query }) => {
      const { items: webhooks, rest } = pageAnswer(await pageOfWebhooks(register, query));
      return { answer: { webhooks, ...rest } };
    },
    registerWebhook: async ({ viewer, body }) => ({
      answer: await client.registerWebhook({ ...body, actor: viewer.actor }),
    }),
    endWebhook: async ({ viewer, body: { webhookId } }) => {
      await client.endWebhook({ webhookId, actor: viewer.actor });
      return { answer: { webhookId } };
    },
    listWebhookDeliveries: async ({ query: { webhook, state, ...paging } }) => {
      const found = await pageOfWebhookDeliveries(register, given({ webhookId: webhook, state }), paging);
      const { items: deliveries, rest } = pageAnswer(found);
      return { answer: { deliveries, ...rest } };
    },
  };
}
