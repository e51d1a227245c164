import { NOTICE_STATES } from '@kyhan/engine';
import { z } from 'zod';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST_ID = 100;
const LONGEST_ADDRESS = 2000;

const webhookId = keptText
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(LONGEST_ID)
  .meta({ examples: ['van-thu-dien-tu'] });

/** How a message stands: as a letter does; what was taken is never returned, what is dropped is so with its webhook. */
const webhookState = z.enum(NOTICE_STATES).exclude(['bounced']).meta({ id: 'WebhookState' });

export type WebhookState = z.infer<typeof webhookState>;

export const WEBHOOK_STATES = webhookState.options;

/** A program that is to be told, and of what. */
export const webhookBody = z
  .strictObject({
    webhookId,
    /** Over https, or on this machine itself. */
    url: keptText.max(LONGEST_ADDRESS).meta({ format: 'uri' }),
    /** Of this plan alone; absent: of every one. */
    plan: keptText.min(1).exactOptional(),
  })
  .meta({ id: 'WebhookWish' });

export type WebhookBody = z.infer<typeof webhookBody>;

/** The secret by which signatures are checked (Standard Webhooks), told this once. */
export const webhookAnswer = z
  .object({ webhookId: z.string(), secret: z.string() })
  .meta({ id: 'WebhookRegistered' });

export const webhookEndBody = z.strictObject({ webhookId }).meta({ id: 'WebhookEnd' });

export type WebhookEndBody = z.infer<typeof webhookEndBody>;

export const webhookEndedAnswer = z.object({ webhookId: z.string() }).meta({ id: 'WebhookEnded' });

export const webhooksQuery = z.strictObject(pagingQuery);

/** All that were ever registered, the last first. */
export const webhooksAnswer = z
  .object({
    webhooks: z.array(
      z.object({
        webhookId: z.string(),
        url: z.string(),
        planSlug: z.string().exactOptional(),
        fromAt: instant,
        registeredBy: z.string(),
        endedAt: instant.exactOptional(),
        endedBy: z.string().exactOptional(),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Webhooks' });

export const webhookDeliveriesQuery = z.strictObject({
  webhook: keptText.exactOptional(),
  state: webhookState.exactOptional(),
  ...pagingQuery,
});

/** What was told to whom, the newest first; instants are real time. */
export const webhookDeliveriesAnswer = z
  .object({
    deliveries: z.array(
      z.object({
        /** The same however often it is sent. */
        messageId: z.string(),
        webhookId: z.string(),
        /** The assignment or the cycle that it happened to, and the number of the event there. */
        stream: z.string(),
        sequence: z.int(),
        type: z.string(),
        state: webhookState,
        attempts: z.int(),
        unknownCount: z.int(),
        queuedRealAt: instant,
        /** While it waits: when it is tried again. */
        retryRealAt: instant.exactOptional(),
        settledRealAt: instant.exactOptional(),
        response: z.string().exactOptional(),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'WebhookDeliveries' });

/** What is sent: ids alone; whoever may read more asks for it. */
export const webhookMessage = z
  .object({
    /** As the register calls the event, such as `submitted` or `cycle-opened`. */
    type: z.string(),
    /** When it happened. */
    timestamp: instant,
    data: z.object({
      planSlug: z.string(),
      cycleId: z.string(),
      /** Absent: it happened to the cycle. */
      assignmentId: z.string().exactOptional(),
      /** The number of the event in its stream. */
      sequence: z.int(),
    }),
  })
  .meta({ id: 'WebhookMessage' });
