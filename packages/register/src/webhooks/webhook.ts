import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import type { Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { webhookFindingId } from '../findings/webhook-finding-id.js';
import { readPage, type Page, type Paging } from '../page.js';
import { tellOfDoor } from '../people/tell-of-door.js';
import { present, type Present } from '../present.js';
import type { WebhookTable } from '../webhook-table.js';

/** A webhook as it is shown; its secret is not. */
export type Webhook = Omit<Present<WebhookTable>, 'secret'>;

/** A webhook as it is registered: plan time and real time. */
export interface NewWebhook {
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly planSlug?: string;
  readonly fromAt: number;
  /** As events name who registered it. */
  readonly registeredBy: string;
  readonly registeredRealAt: number;
}

/**
 * Registers a webhook: from now on it is told of what happens.
 * @throws KyhanError ACT_ID_REUSED where there is one of that id; REGISTER_UNAVAILABLE
 */
export async function registerWebhook(register: Register, webhook: NewWebhook): Promise<void> {
  const { webhookId, planSlug, fromAt: at, registeredBy: actor, registeredRealAt: realAt } = webhook;
  await register.db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('webhooks')
      .values(webhook)
      .onConflict((conflict) => conflict.column('webhookId').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new KyhanError('ACT_ID_REUSED', { actId: webhookId });
    const where = planSlug === undefined ? {} : { planSlug };
    const fact = { type: 'webhook-registered', webhookId, ...where } as const;
    await tellOfDoor(trx, [{ actor, fact }], { at, realAt });
  });
}

/** Which webhook ends, who says so, and when: plan time and real time. */
export interface WebhookEnd {
  readonly webhookId: string;
  readonly actor: Actor;
  readonly at: number;
  readonly realAt: number;
}

/**
 * Ends a webhook: it is told nothing any more, also not what waits for it.
 * @returns whether there was one
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function endWebhook(register: Register, end: WebhookEnd): Promise<boolean> {
  const { webhookId, at, realAt } = end;
  const actor = actorIdOf(end.actor);
  return await register.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('webhooks')
      .set({ endedAt: at, endedBy: actor })
      .where('webhookId', '=', webhookId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await trx
      .updateTable('webhookDeliveries')
      .set({ state: 'cancelled', settledRealAt: realAt })
      .where('webhookId', '=', webhookId)
      .where('settledRealAt', 'is', null)
      .execute();
    await closeFindings(trx, [webhookFindingId(webhookId)], { at, ending: 'webhook-ended' });
    await tellOfDoor(trx, [{ actor, fact: { type: 'webhook-ended', webhookId } }], { at, realAt });
    return true;
  });
}

/**
 * A page of all webhooks that were ever registered, the last first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfWebhooks({ db }: Register, paging: Paging): Promise<Page<Webhook>> {
  const all = db
    .selectFrom('webhooks')
    .select(['webhookId', 'url', 'planSlug', 'fromAt', 'registeredBy', 'registeredRealAt'])
    .select(['endedAt', 'endedBy']);
  const order = { at: 'registeredRealAt', id: 'webhookId', newestFirst: true };
  const { items, ...rest } = await readPage(all, order, paging);
  return { items: items.map((row) => present(row)), ...rest };
}
