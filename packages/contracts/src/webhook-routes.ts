import type { Route } from './route.js';
import {
  webhookBody,
  webhookDeliveriesAnswer,
  webhookDeliveriesQuery,
  webhookEndBody,
  webhookEndedAnswer,
  webhookAnswer,
  webhooksAnswer,
  webhooksQuery,
} from './webhook-answer.js';

/** Programs that are told of what happens, and what they were told. */
export const WEBHOOK_ROUTES = {
  listWebhooks: {
    method: 'GET',
    path: '/webhooks',
    who: 'appoint',
    does: { vi: 'Các địa chỉ nhận báo sự kiện (webhook)', en: 'The webhooks that were registered' },
    query: webhooksQuery,
    answer: webhooksAnswer,
    errors: [],
  },
  registerWebhook: {
    method: 'POST',
    path: '/webhooks',
    who: 'appoint',
    does: {
      vi: 'Đăng ký một địa chỉ nhận báo sự kiện, có chữ ký theo Standard Webhooks; khóa chỉ hiện một lần',
      en: 'Register an address that is told of events, signed as Standard Webhooks has it; the secret is told this once',
    },
    body: webhookBody,
    tellsSecret: true,
    answer: webhookAnswer,
    errors: ['PLAN_NOT_FOUND', 'WEBHOOK_ADDRESS_REFUSED', 'ACT_ID_REUSED'],
  },
  endWebhook: {
    method: 'POST',
    path: '/webhooks/ended',
    who: 'appoint',
    does: { vi: 'Ngừng báo sự kiện cho một địa chỉ', en: 'Tell a webhook nothing any more' },
    body: webhookEndBody,
    answer: webhookEndedAnswer,
    errors: ['WEBHOOK_NOT_FOUND'],
  },
  listWebhookDeliveries: {
    method: 'GET',
    path: '/webhooks/deliveries',
    who: 'appoint',
    does: {
      vi: 'Những gì đã báo cho các địa chỉ, mới nhất trước',
      en: 'What webhooks were told, the newest first',
    },
    query: webhookDeliveriesQuery,
    answer: webhookDeliveriesAnswer,
    errors: [],
  },
} as const satisfies Record<string, Route>;
