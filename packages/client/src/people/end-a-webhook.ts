import { webhookEndBody, type WebhookEndBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { endWebhook } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** A webhook that is to be told nothing any more, and who says so. */
export type WebhookEndWish = WebhookEndBody & { readonly actor: Actor };

/** Ends a webhook. @throws KyhanError WEBHOOK_NOT_FOUND, REQUEST_INVALID */
export async function endAWebhook(
  { register, now }: Deciding,
  { actor, ...asked }: WebhookEndWish,
): Promise<void> {
  const { webhookId } = checked(webhookEndBody, asked);
  const isEnded = await endWebhook(register, { webhookId, actor, at: now, realAt: Date.now() });
  if (!isEnded) throw new KyhanError('WEBHOOK_NOT_FOUND', { webhook: webhookId });
}
