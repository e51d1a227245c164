import { randomBytes } from 'node:crypto';
import { webhookBody, type WebhookBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { getPlan, registerWebhook } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** Which program is to be told, and who says so. */
export type WebhookWish = WebhookBody & { readonly actor: Actor };

/** As Standard Webhooks writes secrets. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/**
 * Registers a webhook: from now on it is told of what happens to assignments and cycles.
 * @returns the secret that signs what it is told, shown this once
 * @throws KyhanError WEBHOOK_ADDRESS_REFUSED, PLAN_NOT_FOUND, ACT_ID_REUSED, REQUEST_INVALID
 */
export async function registerAWebhook(
  { register, now }: Deciding,
  { actor, ...asked }: WebhookWish,
): Promise<{ readonly webhookId: string; readonly secret: string }> {
  const { webhookId, url, plan } = checked(webhookBody, asked);
  if (!isTold(url)) throw new KyhanError('WEBHOOK_ADDRESS_REFUSED', { url, place: 'url' });
  if (plan !== undefined) await getPlan(register, plan);
  const secret = PREFIX + randomBytes(SECRET_BYTES).toString('base64');
  await registerWebhook(register, {
    webhookId,
    url,
    secret,
    ...(plan === undefined ? {} : { planSlug: plan }),
    fromAt: now,
    registeredBy: actorIdOf(actor),
    registeredRealAt: Date.now(),
  });
  return { webhookId, secret };
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What is told may not be read on the way: over https, or to a program on this machine. */
function isTold(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
