import { jsonContent } from './json-content.js';
import { webhookMessage } from './webhook-answer.js';

/** What registered programs are sent (Standard Webhooks). */
export const HAPPENED_OPERATION = {
  operationId: 'happened',
  summary: 'Có sự kiện ở một việc được giao hoặc một đợt',
  description:
    'Something happened to an assignment or a cycle. The signature is that of Standard Webhooks over id, timestamp and body; the same id is sent again until it is answered with 2xx.',
  tags: ['webhooks'],
  security: [],
  parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => {
    return { name, in: 'header', required: true, schema: { type: 'string' } };
  }),
  requestBody: { required: true, content: jsonContent(webhookMessage, 'output') },
  responses: {
    204: { description: 'Đã nhận. / Taken.' },
    410: { description: 'Không nhận nữa. / Taken no more.' },
  },
};
