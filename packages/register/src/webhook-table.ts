import type { WebhookState } from '@kyhan/contracts';
import type { Generated, GeneratedAlways } from 'kysely';

// Who is told of events, and what they were told, as `schema` has tables.

export interface WebhookTable {
  webhookId: string;
  url: string;
  secret: string;
  planSlug: string | null;
  fromAt: number;
  registeredBy: string;
  registeredRealAt: number;
  endedAt: number | null;
  endedBy: string | null;
}

export interface WebhookDeliveryTable {
  deliveryKey: GeneratedAlways<number>;
  webhookId: string;
  streamKey: number;
  sequence: number;
  state: Generated<WebhookState>;
  attempts: Generated<number>;
  unknownCount: Generated<number>;
  queuedRealAt: number;
  retryRealAt: number;
  leaseUntilRealAt: number | null;
  settledRealAt: number | null;
  response: string | null;
}
