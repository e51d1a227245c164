import { Webhook } from 'standardwebhooks';
import type { SendResult } from '../channel.js';

/** One message to a program, and what signs it. */
export interface WebhookPost {
  readonly url: string;
  readonly secret: string;
  /** The same however often it is sent. */
  readonly messageId: string;
  /** JSON. */
  readonly body: string;
  /** Of this attempt, real time: whoever receives it refuses what is old. */
  readonly sentAt: Date;
}

const ANSWERS_WITHIN_MS = 15_000;
const LONGEST_RESPONSE = 500;
/** RFC 9110, 15.5.11: nobody will ever be there again. */
const GONE = 410;

/**
 * Posts a message with a signature as Standard Webhooks has it. Never throws: every failure is a result. A redirect is
 * not followed, since nobody has said that messages may go there.
 */
export async function postWebhook(post: WebhookPost): Promise<SendResult> {
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      headers: signed(post),
      body: post.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    await response.body?.cancel();
    return answered(response);
  } catch (error) {
    return failed(error);
  }
}

function signed({ secret, messageId, sentAt, body }: WebhookPost): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'kyhan',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(messageId, sentAt, body),
  };
}

function answered({ ok, status, statusText }: Response): SendResult {
  const response = `${status} ${statusText}`.trim().slice(0, LONGEST_RESPONSE);
  if (ok) return { outcome: 'sent', response };
  return { outcome: 'refused', fault: status === GONE ? 'recipient' : 'passing', response };
}

/** Before a connection stands nothing has left; afterwards it may have been taken, and its yes was lost. */
const NOTHING_LEFT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|CONNECT_TIMEOUT/;

function failed(error: unknown): SendResult {
  const { cause, message } = error as Error & { readonly cause?: { readonly code?: string } };
  const response = (cause?.code ?? message).slice(0, LONGEST_RESPONSE);
  if (NOTHING_LEFT.test(response)) return { outcome: 'refused', fault: 'passing', response };
  return { outcome: 'unknown', response };
}
